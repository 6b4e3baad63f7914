/** Where a phone number leads, also from abroad. */
export const dial = (phone: string): string => `tel:${phone.replace(/^0(?=[1-9])/, '+49').replace(/[^+\d]/g, '')}`;

/** Mobile numbers, the great cities, and Kassel to Fulda and Göttingen to Mannheim, whose area codes can be told from their digits. */
const german = /^\+49(1[5-7]\d|30|40|69|89|[56][1-9]1|[56]\d{3})(\d{2,})$/;

/** A stored number as one reads it, "0151 23456789" or "0661 90270"; whatever else and what somebody has grouped stays as it is. */
export const readPhone = (phone: string): string => phone.replace(german, '0$1 $2');
