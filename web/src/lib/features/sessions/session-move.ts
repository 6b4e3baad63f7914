import type { SessionMovePreview, SessionPage } from '#lib/api/staff-sessions.ts';

/** What staff typed to move a date. */
export interface TypedMove {
  date: string;
  start: string;
  end: string;
  /** Empty for none: online, or not known yet. */
  room: string;
  reason: string;
  scope: MoveScope;
}

export const moveScopes = ['ONE', 'FOLLOWING', 'ALL'] as const;
export type MoveScope = (typeof moveScopes)[number];

/** What comes back to the form. */
export interface MoveAnswer {
  typed?: TypedMove;
  preview?: SessionMovePreview | null;
  /** At their fields; what is about all of it at the form. */
  errors?: { field: string; text: string }[];
}

export function typedMove(form: FormData): TypedMove {
  const text = (name: string): string => String(form.get(name) ?? '').trim();
  return {
    date: text('date'),
    start: text('start'),
    end: text('end'),
    room: text('room'),
    reason: text('reason'),
    scope: scopeOf(text('scope')),
  };
}

const scopeOf = (typed: string): MoveScope => moveScopes.find((one) => one === typed) ?? 'ONE';

export const wishOf = ({ date, start, end, room, scope }: TypedMove) => ({ date, start, end, roomId: room || null, scope });

/** Before anything is typed, the form holds what is so now. */
export const asItIs = ({ session }: SessionPage): TypedMove => ({
  date: session.date,
  start: session.start,
  end: session.end,
  room: session.roomId ?? '',
  reason: '',
  scope: 'ONE',
});
