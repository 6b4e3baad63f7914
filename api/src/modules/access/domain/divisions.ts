/** The divisions of the Kompetenzzentrum: what is offered belongs to one, and people work for one or more. */
export const divisions = ['WIR_LOTSEN', 'MIGRANT_ORGS'] as const;
export type Division = (typeof divisions)[number];
