import type { NewSessionPlace, SessionMove, SessionMovePreview, SessionPage } from '#lib/api/staff-sessions.ts';
import { askedAboutMove } from '#lib/features/planner/asked-about.ts';

/** How a date was when somebody began to move it. */
type Seen = NonNullable<SessionMove['seen']>;

/** What staff typed to move a date. */
export interface TypedMove {
  date: string;
  start: string;
  end: string;
  /** Empty for none: online, or not known yet. */
  room: string;
  units: string;
  reason: string;
  scope: MoveScope;
  later: boolean;
  despite: boolean;
  /** What was in the way as they read it. */
  asked: string;
  /** How the date was when they began. */
  seen: Seen;
}

export const moveScopes = ['ONE', 'FOLLOWING', 'ALL'] as const;
export type MoveScope = (typeof moveScopes)[number];

/** What comes back to the form. */
export interface MoveAnswer {
  typed?: TypedMove;
  preview?: SessionMovePreview | null;
  code?: string;
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
    units: text('units'),
    reason: text('reason'),
    scope: scopeOf(text('scope')),
    later: text('when') === 'later',
    despite: text('despite') === '1',
    asked: text('asked'),
    seen: seenIn(text('seen')),
  };
}

const scopeOf = (typed: string): MoveScope => moveScopes.find((one) => one === typed) ?? 'ONE';

/** As one field of the form carries it; what somebody has made of it by hand is refused by the API. */
export const seenAsText = ({ date, start, end, roomId, teachingUnits }: Seen): string =>
  [date, start, end, roomId ?? '', teachingUnits].join(' ');

function seenIn(text: string): Seen {
  const [date = '', start = '', end = '', room = '', units = ''] = text.split(' ');
  return { date, start, end, roomId: room || null, teachingUnits: Number(units) };
}

/** Where, when and with how many units it would be. */
export const wishOf = ({ date, start, end, room, units, scope }: TypedMove): NewSessionPlace => ({
  ...{ date, start, end, roomId: room || null, scope },
  ...(units !== '' && { teachingUnits: Number(units.replace(',', '.')) }),
});

export const moveOf = (typed: TypedMove, preview: SessionMovePreview): SessionMove => {
  const { reason, later, seen } = typed;
  return { ...wishOf(typed), reason, later, seen, despite: isKnown(typed, preview) };
};

/** "All the same" is said to what somebody has read, and to nothing else. */
export const isKnown = ({ despite, asked }: TypedMove, preview: SessionMovePreview): boolean =>
  despite && asked === askedAboutMove(preview);

/** Before anything is typed, the form holds what is so now. */
export const asItIs = ({ session: { date, start, end, roomId, teachingUnits } }: SessionPage): TypedMove => ({
  ...{ date, start, end, room: roomId ?? '', units: String(teachingUnits) },
  ...{ reason: '', scope: 'ONE', later: false, despite: false, asked: '' },
  seen: { date, start, end, roomId, teachingUnits },
});

/** Whoever has read that a colleague was faster decides anew, about what is so now. */
export const typedIn = (page: SessionPage, answer: MoveAnswer | null): TypedMove => {
  const now = asItIs(page);
  const typed = answer?.typed ?? now;
  return answer?.code === 'session.moved_meanwhile' ? { ...typed, seen: now.seen } : typed;
};
