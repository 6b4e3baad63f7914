/** What was typed about a later publication, and why it was refused. */
export type LaterAnswer = { wish: { date: string; time: string }; errors: { field: string; text: string }[] } | null;
