import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { BookingReceiptDto } from '../../api/src/modules/booking/booking.dto.js';
import type { MyPageDto } from '../../api/src/modules/booking/my-page/my-page.dto.js';
import { AdvanceRunsService } from '../../api/src/modules/catalogue/index.js';
import { MailDispatcher } from '../../api/src/modules/mail/index.js';
import { startApp, type TestApp } from '../support/app.js';
import { calendarsOf } from '../support/calendar-mails.js';
import type { ReceivedMail } from '../support/mailbox.js';
import type { WorldRun } from '../support/usual-run.js';

const email = 'oksana@example.org';
/** Between the first and the second of three mornings. */
const IN_COURSE = new Date('2027-02-08T10:00:00Z');

let app: TestApp;
let run: WorldRun;
beforeAll(async () => {
  app = await startApp({ env: { ROLE: 'web' } });
});
beforeEach(async () => {
  await app.reset();
  const dates = ['2027-02-06', '2027-02-13', '2027-02-20'] as const;
  run = await app.world.run({ kind: 'DEUTSCH4U', dates: [...dates], lateEntryUntil: new Date('2027-02-13T08:00:00Z') });
  app.clock.set(IN_COURSE);
  await app.get(AdvanceRunsService).run();
});
afterAll(() => app.close());

const book = async (): Promise<BookingReceiptDto> =>
  (await app.api.book<BookingReceiptDto>(run.id, { name: 'Oksana Melnyk', email, birthYear: 1990, language: 'de' })).body;
async function mails(): Promise<ReceivedMail[]> {
  await app.get(MailDispatcher).drain();
  return app.mailbox.to(email);
}

describe('E31: who comes in late is told of the dates that are theirs', () => {
  it('the confirmation names the first date they come to, and no earlier one', async () => {
    await book();
    const [confirmation] = await mails();
    expect(confirmation?.text).toContain('Sa, 13. Februar bis Sa, 20. Februar 2027');
    expect(confirmation?.text).toContain('Ihre 2 Termine');
    expect(confirmation?.html).toContain('Beginn: Sa, 13. Februar 2027');
    expect(`${confirmation?.text} ${confirmation?.html}`).not.toContain('6. Februar');
  });

  it('their invitations keep the number that the date has in the course', async () => {
    await book();
    const [, ...others] = await mails();
    expect(others.map(({ subject }) => subject.slice(0, 16))).toEqual(['Termin 2 von 3: ', 'Termin 3 von 3: ']);
    expect(calendarsOf(others).map(({ start, summary }) => [start.slice(0, 10), /Termin \d von \d/.exec(summary)?.[0]])).toEqual([
      ['2027-02-13', 'Termin 2 von 3'],
      ['2027-02-20', 'Termin 3 von 3'],
    ]);
  });

  it('their calendar has no date from before, and their page says which those were', async () => {
    const { token } = await book();
    const file = String((await app.api.get(`/api/v1/my/${token}/calendar.ics`)).body);
    expect(file.match(/DTSTART;TZID=Europe\/Berlin:\d{8}/g)?.map((line) => line.slice(-8))).toEqual(['20270213', '20270220']);
    const { bookings } = (await app.api.get<MyPageDto>(`/api/v1/my/${token}`)).body;
    expect(bookings[0]?.sessions.map(({ date, beforeEntry }) => [date, beforeEntry])).toEqual([
      ['2027-02-06', true],
      ['2027-02-13', false],
      ['2027-02-20', false],
    ]);
  });
});
