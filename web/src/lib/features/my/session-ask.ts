import type { MissedSession, MySession } from '#lib/api/types.ts';
import type { TextKey } from '#lib/i18n/text-key.ts';

/** What the page of one date asks. */
export interface SessionAsk {
  kind: 'excuse' | 'undo' | 'moved' | 'closed';
  title: TextKey;
  text: TextKey;
  act: TextKey;
  keep: TextKey | null;
}

const excuse: SessionAsk = {
  kind: 'excuse',
  title: 'changes.excuse.title',
  text: 'changes.excuse.text',
  act: 'changes.excuse.do',
  keep: 'changes.excuse.keep',
};
const undo: SessionAsk = {
  kind: 'undo',
  title: 'changes.excuse.undoTitle',
  text: 'changes.excuse.undoText',
  act: 'changes.excuse.undo',
  keep: 'changes.excuse.undoKeep',
};
const moved: SessionAsk = { kind: 'moved', title: 'changes.moved.title', text: 'changes.moved.text', act: 'changes.moved.yes', keep: null };
const closed: SessionAsk = { ...excuse, kind: 'closed', title: 'changes.excuse.closed', text: 'changes.excuse.closedText' };

/** A date that was moved asks until it is answered; an answer can be changed like any other date. */
export function askOf(session: MySession, { excused, canExcuse }: MissedSession): SessionAsk {
  if (!canExcuse) return closed;
  if (session.moved && session.moved.canCome === null) return moved;
  return excused ? undo : excuse;
}
