import { Injectable } from '@nestjs/common';
import { newId } from '../../../database/ids.js';
import { Transactions } from '../../../database/transactions.js';
import type { Tx } from '../../../database/tx.js';
import { conflict, type FieldError, invalid, notFound } from '../../../errors/domain-error.js';
import { Clock } from '../../../time/clock.js';
import type { Actor } from '../../access/index.js';
import { AuditLog } from '../../audit/index.js';
import { RunStore } from '../../catalogue/index.js';
import { Outbox, RunMails } from '../../mail/index.js';
import { isSameMeeting, type Meeting, meetingOf, type MeetingWish } from '../domain/meeting-link.js';
import { mayMeet } from '../domain/planned-run.js';
import { PlacesStore } from '../places/places.store.js';
import { type MeetingPlace, MeetingsStore } from './meetings.store.js';

/** Staff say where an online course, or one date of it, meets. Whoever has a place there is told at once (E29). */
@Injectable()
export class SetMeetingService {
  constructor(
    private readonly transactions: Transactions,
    private readonly places: PlacesStore,
    private readonly runs: RunStore,
    private readonly meetings: MeetingsStore,
    private readonly audit: AuditLog,
    private readonly outbox: Outbox,
    private readonly runMails: RunMails,
    private readonly clock: Clock,
  ) {}

  /**
   * The same link again is no change.
   * @throws DomainError `run.unknown`, `session.unknown`, `meeting.over`, `run.invalid` with the fields
   */
  async run(actor: Actor, place: MeetingPlace, wish: MeetingWish): Promise<void> {
    const next = meetingOf(wish);
    if (isRefused(next)) throw invalid('run.invalid', {}, next);
    await this.transactions.run(async (tx) => {
      // Whoever gets a place at this moment has it before, and is told, or after, and reads the new link at once.
      await this.places.lock(tx, place.runId);
      const state = await this.runs.lockState(tx, place.runId);
      const known = await this.meetings.find(place, tx);
      if (known === undefined) throw notFound('session.unknown');
      if (!mayMeet(state)) throw conflict('meeting.over', { state });
      if (isSameMeeting(known, next)) return;
      await this.meetings.save(tx, place, next);
      const told = await this.tell(tx, place);
      // The link itself opens the meeting: the log says only that it changed.
      const change = next === null ? 'removed' : known === null ? 'set' : 'changed';
      const { sessionId } = place;
      await this.audit.append(tx, actor, 'run.meeting_set', { type: 'course_run', id: place.runId }, { sessionId, change, told });
    });
  }

  /** Whoever has yet to hear of their place reads the link in that mail. @returns how many are told */
  private async tell(tx: Tx, place: MeetingPlace): Promise<number> {
    const invited = await this.meetings.invited(place, await this.clock.shared(tx), tx);
    const ids = invited.map(({ bookingId }) => bookingId);
    const untold = await this.outbox.waitingFor(tx, ids, ['booking.confirmed', 'booking.moved']);
    const news = invited.filter(({ bookingId }) => !untold.has(bookingId)).map(({ bookingId: id }) => ({ id }));
    await this.runMails.add(tx, news, { kind: 'booking.meeting_changed', once: newId() });
    return invited.length;
  }
}

const isRefused = (made: Meeting | null | readonly FieldError[]): made is readonly FieldError[] => Array.isArray(made);
