/** One act of the demo's story. Acts are played in the order of time, each with the clock set to its moment. */
export interface Step {
  readonly at: Date;
  /** May be played again after a crash: what has been done stays done once. */
  readonly act: () => Promise<void>;
}

/** A run of the story, once it has been entered. */
export class StagedRun {
  private known: string | null = null;

  constructor(readonly code: string) {}

  get id(): string {
    if (!this.known) throw new Error(`the demo has not yet entered ${this.code}`);
    return this.known;
  }

  enteredAs(id: string): void {
    this.known = id;
  }
}
