import type { AttendMode, ExtraKind } from '../../api/src/modules/booking/domain/extra-places.js';

/** How somebody wants to take part. Where a run does not count such places it means nothing. */
export interface Wish {
  readonly mode?: AttendMode;
  readonly childcare?: boolean;
}

/** What can happen to the places of a run, in the words of the model and of those who compare themselves with it. */
export type Act =
  | ({ readonly act: 'book'; readonly id: string; readonly person: string; readonly waits: boolean } & Wish)
  /** One who books for all, and those who come along (pain 11). */
  | { readonly act: 'book together'; readonly ids: readonly string[]; readonly people: readonly string[]; readonly waits: boolean }
  | { readonly act: 'overbook'; readonly id: string; readonly person: string }
  /** With others of the same party, or alone. */
  | { readonly act: 'cancel'; readonly id: string; readonly by: 'person' | 'staff'; readonly others?: readonly string[] }
  | { readonly act: 'separate'; readonly id: string }
  /** Free places wait for a party, or go on. */
  | { readonly act: 'keep'; readonly forParties: boolean }
  | { readonly act: 'approve' | 'reject' | 'accept' | 'decline' | 'expire'; readonly id: string }
  | { readonly act: 'step back'; readonly id: string; readonly approved: boolean }
  | { readonly act: 'reorder'; readonly id: string; readonly position: number }
  | { readonly act: 'switch'; readonly id: string; readonly mode: AttendMode }
  | { readonly act: 'pause' | 'resume' }
  | { readonly act: 'capacity'; readonly to: number }
  | { readonly act: 'extras'; readonly kind: ExtraKind; readonly to: number }
  | { readonly act: 'hold'; readonly organisation: string; readonly seats: number }
  | { readonly act: 'release'; readonly organisation: string }
  /** As many of these ids are used as people get a place or a turn, in this order. */
  | { readonly act: 'enrol'; readonly organisation: string; readonly ids: readonly string[]; readonly people: readonly string[] }
  | { readonly act: 'undo'; readonly ids: readonly string[] }
  /** Another person takes the place that an organisation has booked. */
  | { readonly act: 'replace'; readonly organisation: string; readonly id: string; readonly as: string; readonly person: string };

/** What happens to people who are in more than one run of a course. */
export type CourseAct =
  | { readonly act: 'move'; readonly id: string; readonly as: string; readonly to: number }
  | { readonly act: 'merge'; readonly id: string; readonly keeps: string; readonly goes: string }
  | { readonly act: 'part'; readonly id: string };

/** A line as the audit log must have it. */
export interface Line {
  readonly verb: string;
  /** Of the booking; null for what concerns the run. */
  readonly id: string | null;
  /** State of the booking afterwards. */
  readonly state: string | null;
}

export interface Step {
  /** `ok`, or the code of the refusal. */
  readonly outcome: string;
  readonly lines: readonly Line[];
}

export interface Snapshot {
  readonly ledger: {
    readonly capacity: number;
    readonly taken: number;
    readonly held: number;
    readonly waiting: number;
    readonly overbooked: number;
  };
  readonly states: Readonly<Record<string, string>>;
  readonly queue: readonly string[];
  readonly open: readonly string[];
  /** How many places of other kinds are taken; empty where the run counts none. */
  readonly extras: Readonly<Record<string, number>>;
}
