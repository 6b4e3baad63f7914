/** Also named by the language menu, which sends this form along. */
export const bookFormId = 'buchung';
