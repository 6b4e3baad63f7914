import { addDays, berlinDate, endOfDay } from '../../api/src/time/berlin.js';
import type { Act, CourseAct, Snapshot, Step } from './places-acts.js';
import { done, refused } from './places-door.js';
import type { PlacesModel } from './places-model.js';
import type { ModelBooking } from './places-state.js';

/** As in the settings that the product brings along. */
const UNDO_DAYS = 30;

interface Merge {
  readonly keeps: string;
  readonly goes: string;
  readonly until: Date;
  /** Bookings of the record that went. */
  readonly ids: Set<string>;
}

/** The dates of one course and the people in them: they move from one date to another, and two records may become one. */
export class CourseModel {
  private readonly merges = new Map<string, Merge>();
  private readonly movedTo = new Map<string, string>();

  constructor(readonly runs: readonly PlacesModel[]) {}

  get snapshots(): Snapshot[] {
    return this.runs.map((run) => run.snapshot);
  }

  /** Two records are one at this moment. */
  get isMerged(): boolean {
    return this.merges.size > 0;
  }

  isJoined(mergeId: string): boolean {
    return this.merges.has(mergeId);
  }

  find(id: string): ModelBooking | undefined {
    return this.runs.flatMap((run) => run.find(id) ?? [])[0];
  }

  /** The others who were booked in the same act. */
  othersOf(id: string): string[] {
    const party = this.find(id)?.party;
    const all = this.snapshots.flatMap(({ states }) => Object.keys(states));
    return party == null ? [] : all.filter((one) => one !== id && this.find(one)?.party === party);
  }

  /** An act on the places of one run. Whoever books under the name of a record that went into another one books for that one. */
  step(at: number, act: Act, now: Date): Step {
    const run = this.runs[at];
    if (!run) throw new Error(`there is no run ${at}`);
    if ('people' in act) return run.step({ ...act, people: act.people.map((one) => this.themselves(one)) }, now);
    return run.step('person' in act ? { ...act, person: this.themselves(act.person) } : act, now);
  }

  stepAll(act: CourseAct, now: Date): Step {
    switch (act.act) {
      case 'move':
        return this.move(act, now);
      case 'merge':
        return this.join(act, now);
      case 'part':
        return this.part(act.id, now);
    }
  }

  /** The new booking exists before the old one's place goes to the next. The same wish twice is one move. */
  private move({ id, as, to }: Extract<CourseAct, { act: 'move' }>, now: Date): Step {
    const [from, there] = [this.runs.find((run) => run.find(id)), this.runs[to]];
    const booking = from?.find(id);
    if (!from || !there || !booking) return refused('booking.unknown');
    const before = this.movedTo.get(id);
    if (before && there.isOpenHere(before)) return done();
    if (before) return refused('booking.move_impossible');
    if (from === there) return refused('booking.not_an_alternative');
    const refusal = from.whyNotLeave(id, now) ?? there.whyNotArrive(booking, now);
    if (refusal) return refused(refusal);
    const arrived = there.arrive(as, booking);
    this.movedTo.set(id, as);
    return done(...from.moveAway(id, now), arrived);
  }

  /** Of two active bookings of a run the later one is cancelled; but nobody loses a seat for a turn on the list. */
  private join({ id, keeps, goes }: Extract<CourseAct, { act: 'merge' }>, now: Date): Step {
    const lines = this.runs.flatMap((run) => run.endDouble(keeps, goes, now));
    const ids = new Set(this.runs.flatMap((run) => run.giveAll(goes, keeps)));
    this.merges.set(id, { keeps, goes, ids, until: endOfDay(addDays(berlinDate(now), UNDO_DAYS)) });
    return done(...lines);
  }

  /** What came over goes back, and what it has become by moving. A booking that was cancelled stays cancelled. */
  private part(mergeId: string, now: Date): Step {
    const merge = this.merges.get(mergeId);
    if (!merge || merge.until < now) return refused('duplicates.undo_late');
    for (let id of merge.ids) {
      for (let next: string | undefined = id; next; next = this.movedTo.get(id)) {
        const booking = this.find((id = next));
        if (booking) booking.person = merge.goes;
      }
    }
    this.merges.delete(mergeId);
    return done();
  }

  private themselves(person: string): string {
    const merge = [...this.merges.values()].find(({ goes }) => goes === person);
    return merge ? this.themselves(merge.keeps) : person;
  }
}
