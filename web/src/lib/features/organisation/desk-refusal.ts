/** What was refused on the page of all desks, with what was typed: it comes back to the form that it was typed into. */
export interface DeskRefusal {
  act: string;
  /** Which application, desk or wish it was about. */
  at: string;
  typed: { name: string; email: string; endsOn: string; reason: string };
  errors: { field: string; text: string }[];
}

/** What belongs to one form of the page. */
export const refusedAt = (refusal: DeskRefusal | null, act: string, at: string): DeskRefusal | undefined =>
  refusal?.act === act && refusal.at === at ? refusal : undefined;

export const errorAt = (refusal: DeskRefusal | undefined, field: string): string | undefined =>
  refusal?.errors.find((one) => one.field === field)?.text;
