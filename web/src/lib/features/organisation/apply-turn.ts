export const applyFields = ['name', 'town', 'contactName', 'email', 'phone'] as const;
export type ApplyField = (typeof applyFields)[number];

/** What the form shows: what was typed, and what is missing in it. */
export interface ApplyTurn {
  sent: boolean;
  typed: Record<ApplyField, string> & { registered: boolean; nonProfit: boolean };
  errors: { field: string; text: string }[];
}

export const emptyTurn: ApplyTurn = {
  sent: false,
  typed: { name: '', town: '', contactName: '', email: '', phone: '', registered: false, nonProfit: false },
  errors: [],
};
