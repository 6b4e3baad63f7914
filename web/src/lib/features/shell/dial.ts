/** Where a phone number leads, also from abroad. */
export const dial = (phone: string): string => `tel:${phone.replace(/^0(?=[1-9])/, '+49').replace(/[^+\d]/g, '')}`;
