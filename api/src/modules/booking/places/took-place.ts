/**
 * Whether the last change of a ledger that this connection asked for met it: the database remembers the answer for what
 * follows in the same packet. That places are free by then is no proof: they may have become so since.
 */
export const TOOK = '@took';

/** Right after the change. */
export const HAS_CHANGED = `${TOOK} := ROW_COUNT() AS changed`;
