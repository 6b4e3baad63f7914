const fields = ['run', 'since', 'name', 'email', 'phone', 'agreed'] as const;

/** What was typed into a form that was refused, so that nobody types it again. */
export type RefusedChange = Record<(typeof fields)[number], string>;

export const typedChange = (form: FormData): RefusedChange =>
  Object.fromEntries(fields.map((name) => [name, String(form.get(name) ?? '').trim()])) as RefusedChange;
