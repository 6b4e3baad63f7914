import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database.js';
import { notFound } from '../../errors/domain-error.js';
import { berlinDate, type LocalDate } from '../../time/berlin.js';
import { Clock } from '../../time/clock.js';
import { MyPageQueries } from '../booking/index.js';
import { ErasePersonService } from './erase-person.service.js';
import type { ErasurePreviewDto, OwnDataDto } from './own-data.dto.js';
import { OwnDataStore } from './own-data.store.js';

/** A wish for a child to be looked after holds a place of its own: that goes with the booking. */
export const HELD_NEED = 'CHILDCARE';

/** What is known about one person, in their own words and for their own eyes. */
@Injectable()
export class OwnDataQueries {
  constructor(
    private readonly database: Database,
    private readonly myPage: MyPageQueries,
    private readonly store: OwnDataStore,
    private readonly erasing: ErasePersonService,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `link.unknown`, also for a link that opens one booking only: whoever books for somebody may hold it */
  async ownerOf(token: string): Promise<string> {
    const { scope, personId } = await this.myPage.ownerOf(token);
    if (scope !== 'person') throw notFound('link.unknown');
    return personId;
  }

  async byLink(token: string): Promise<OwnDataDto> {
    return this.of(await this.ownerOf(token));
  }

  /** @throws DomainError `person.unknown` */
  async of(personId: string): Promise<OwnDataDto> {
    const { database: db, store } = this;
    const now = this.clock.now();
    const today = berlinDate(now);
    const person = await store.person(db, personId);
    if (!person || person.erasedAt) throw notFound('person.unknown');
    const [emails, phones, needs, newsletter] = await Promise.all([
      store.contacts(db, personId, 'EMAIL'),
      store.contacts(db, personId, 'PHONE'),
      store.needs(db, personId),
      store.newsletter(db, personId),
    ]);
    const { name, callName, language, birthYear, forgetOn } = person;
    const since = newsletter && (newsletter.withdrawnAt ?? newsletter.givenAt);
    return {
      ...{ name, callName, language, birthYear, forgetOn, emails, phones },
      canCorrectName: !(await store.hasCertificate(db, personId)),
      pendingEmail: await store.pendingEmail(db, personId, now),
      organisations: await store.organisations(db, personId, today),
      needs: needs.map((need) => ({ ...need, canRemove: need.kind !== HELD_NEED })),
      newsletter: { given: newsletter !== null && newsletter.withdrawnAt === null, since: since?.toISOString() ?? null },
      reminders: { wanted: person.remindersOffAt === null },
      erasure: await this.erasureOf(personId, now),
    };
  }

  private async erasureOf(personId: string, now: Date): Promise<ErasurePreviewDto> {
    const bookings = await this.database.query<{ title: string; firstDate: LocalDate; state: string; firstStart: Date | null }[]>(
      `SELECT r.title, r.first_date AS firstDate, b.state,
         (SELECT MIN(s.starts_at) FROM session s WHERE s.course_run_id = r.id AND s.state = 'PLANNED') AS firstStart
       FROM booking b JOIN course_run r ON r.id = b.course_run_id
       WHERE b.person_id = ? AND b.state IN ('REQUESTED', 'CONFIRMED', 'WAITLISTED', 'OFFERED') ORDER BY r.first_date, b.id`,
      [personId],
    );
    const [row] = await this.database.query<{ count: number }[]>(
      `SELECT COUNT(*) AS count FROM certificate WHERE person_id = ? AND state <> 'REVOKED'`,
      [personId],
    );
    return {
      bookings: bookings.map(({ title, firstDate, state, firstStart }) => {
        return { title, firstDate, hasBegun: state === 'CONFIRMED' && firstStart !== null && firstStart <= now };
      }),
      certificates: row?.count ?? 0,
      retainUntil: await this.erasing.keptUntil(this.database, personId),
    };
  }
}
