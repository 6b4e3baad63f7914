/** Also named by the menus of language and scheme, which send this form along. */
export const bookFormId = 'buchung';
