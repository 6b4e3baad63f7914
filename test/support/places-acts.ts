/** What can happen to the places of a run, in the words of the model and of those who compare themselves with it. */
export type Act =
  | { readonly act: 'book'; readonly id: string; readonly person: string; readonly waits: boolean }
  | { readonly act: 'overbook'; readonly id: string; readonly person: string }
  | { readonly act: 'cancel'; readonly id: string; readonly by: 'person' | 'staff' }
  | { readonly act: 'approve' | 'reject' | 'accept' | 'decline' | 'expire'; readonly id: string }
  | { readonly act: 'step back'; readonly id: string; readonly approved: boolean }
  | { readonly act: 'reorder'; readonly id: string; readonly position: number }
  | { readonly act: 'pause' | 'resume' }
  | { readonly act: 'capacity'; readonly to: number }
  | { readonly act: 'hold'; readonly organisation: string; readonly seats: number }
  | { readonly act: 'release'; readonly organisation: string };

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
}
