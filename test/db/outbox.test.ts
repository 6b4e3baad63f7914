import { setImmediate as immediate } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { MailBell } from '../../api/src/modules/mail/mail-bell.js';
import { MailCatalogue } from '../../api/src/modules/mail/mail-catalogue.js';
import { MailDispatcher } from '../../api/src/modules/mail/mail-dispatcher.js';
import { Mailer } from '../../api/src/modules/mail/mailer.js';
import { type LeasedMail, OutboxStore } from '../../api/src/modules/mail/outbox.store.js';
import { SenderAddress } from '../../api/src/modules/mail/sender-address.js';
import type { SendMailOptions } from '../../api/src/modules/mail/smtp.js';
import { Transactions } from '../../api/src/database/transactions.js';
import { Texts } from '../../api/src/texts/texts.js';
import { MailShelf } from '../support/mail-shelf.js';

let shelf: MailShelf;
beforeAll(async () => {
  shelf = await MailShelf.open();
});
beforeEach(() => shelf.reset());
afterAll(() => shelf.close());

const store = (): OutboxStore => shelf.get(OutboxStore);
const states = async (): Promise<string[]> => (await shelf.lines()).map((line) => line.state);
const subjects = (to: string): string[] => shelf.mailbox.to(to).map((mail) => mail.subject);

/** Takes mails as a process does that dies before it sends them. */
const claimAndDie = (): Promise<LeasedMail[]> => store().claim(10, 180);

/** A second instance of the product beside the first, perhaps with another way out. */
function secondDispatcher(mailer: Pick<Mailer, 'send'> = shelf.get(Mailer), outbox: OutboxStore = store()): MailDispatcher {
  return new MailDispatcher(
    shelf.config,
    outbox,
    shelf.get(Transactions),
    shelf.get(MailCatalogue),
    mailer as Mailer,
    shelf.get(Texts),
    shelf.get(SenderAddress),
    new MailBell(),
  );
}

describe('a mail belongs to its transaction (MAIL-01)', () => {
  it('is sent when the transaction is committed, once', async () => {
    await shelf.send('a@example.org', 'Hallo');
    await shelf.drain();
    await shelf.drain();
    expect(subjects('a@example.org')).toEqual(['Hallo']);
    expect(await shelf.line()).toMatchObject({ state: 'SENT', tries: 1, recipient: 'a@example.org' });
  });

  it('is never sent when the transaction is rolled back', async () => {
    const booking = shelf.transaction(async (tx) => {
      await shelf.note(tx, 'a@example.org');
      throw new Error('no place left');
    });
    await expect(booking).rejects.toThrow('no place left');
    await shelf.drain();
    expect(await shelf.lines()).toEqual([]);
    expect(shelf.mailbox.all).toEqual([]);
  });

  it('is one mail, however often the same occasion adds it', async () => {
    await shelf.transaction((tx) => shelf.note(tx, 'a@example.org', 'Hallo', 'k', 'same'));
    await shelf.transaction((tx) => shelf.note(tx, 'a@example.org', 'Hallo', 'k', 'same'));
    await shelf.drain();
    expect(subjects('a@example.org')).toHaveLength(1);
  });

  it('ends without a trace in any mailbox when it is no longer true (MAIL-07)', async () => {
    await shelf.send('a@example.org', 'OBSOLETE');
    await shelf.drain();
    expect(await shelf.line()).toMatchObject({ state: 'OBSOLETE', last_error: 'no longer true' });
    expect(shelf.mailbox.all).toEqual([]);
  });
});

describe('a process that dies (MAIL-02, F03, F05)', () => {
  it('between commit and sending: the mail goes out when its lease has ended, not before', async () => {
    await shelf.send('a@example.org');
    await claimAndDie();
    await shelf.drain();
    expect(shelf.mailbox.all).toEqual([]);

    await shelf.letTimePass();
    await shelf.drain();
    expect(await shelf.line()).toMatchObject({ state: 'SENT', tries: 2 });
    expect(subjects('a@example.org')).toHaveLength(1);
  });

  it('after the server took the mail: the duplicate has the same Message-ID, made of the id of the row (MAIL-03)', async () => {
    await shelf.send('a@example.org');
    const crashing = secondDispatcher({
      send: async (message: SendMailOptions) => {
        await shelf.get(Mailer).send(message);
        await shelf.database.source.query(`UPDATE outbox SET lease_token = UUID()`);
      },
    });
    await crashing.drain();
    expect(await states()).toEqual(['LEASED']);

    await shelf.letTimePass();
    await shelf.drain();
    const { id, state } = await shelf.line();
    expect(state).toBe('SENT');
    expect(shelf.mailbox.to('a@example.org').map((mail) => mail.parsed.messageId)).toEqual([
      `<${id}@kurse.example.org>`,
      `<${id}@kurse.example.org>`,
    ]);
  });

  it('and comes back late: it has lost the lease and changes nothing', async () => {
    await shelf.send('a@example.org');
    const [late] = await claimAndDie();
    await shelf.letTimePass();
    const [successor] = await claimAndDie();
    if (!late || !successor) throw new Error('both should have had the mail');
    expect(await shelf.transaction((tx) => store().markSent(tx, late, 'late@example.org'))).toBe(false);
    expect(await shelf.transaction((tx) => store().markDead(tx, late, null, 'late'))).toBe(false);
    expect(await shelf.transaction((tx) => store().markSent(tx, successor, 'a@example.org'))).toBe(true);
    expect(await shelf.line()).toMatchObject({ state: 'SENT', recipient: 'a@example.org' });
  });
});

describe('several instances at once', () => {
  it('send each mail once', async () => {
    await shelf.transaction(async (tx) => {
      for (let n = 0; n < 60; n++) await shelf.note(tx, `p${n}@example.org`);
    });
    await Promise.all([shelf.drain(), secondDispatcher().drain(), secondDispatcher().drain()]);
    expect(new Set(await states())).toEqual(new Set(['SENT']));
    expect(shelf.mailbox.all).toHaveLength(60);
    expect(new Set(shelf.mailbox.all.map((mail) => mail.to[0])).size).toBe(60);
  });

  it('keep the order of one booking, whoever sends', async () => {
    await shelf.transaction(async (tx) => {
      for (let n = 0; n < 12; n++) await shelf.note(tx, 'a@example.org', String(n), 'booking:1');
    });
    await Promise.all([shelf.drain(), secondDispatcher().drain(), secondDispatcher().drain()]);
    await shelf.drain();
    expect(subjects('a@example.org')).toEqual(Array.from({ length: 12 }, (_, n) => String(n)));
  });

  it('never hand out a mail while an earlier one of its key is on its way', async () => {
    await shelf.send('a@example.org', 'first', 'booking:1');
    await shelf.send('a@example.org', 'second', 'booking:1');
    expect(await claimAndDie()).toHaveLength(1);
    expect(await claimAndDie()).toHaveLength(0);
  });
});

describe('mail servers and mails that do not behave (MAIL-04, MAIL-05, F18, F19)', () => {
  it('an address refused for good ends its mail at once, and the next mail of the booking goes on', async () => {
    shelf.mailbox.refuse('gone@example.org', 550);
    await shelf.send('gone@example.org', 'first', 'booking:1');
    await shelf.send('a@example.org', 'second', 'booking:1');
    await shelf.drain();
    expect(await states()).toEqual(['DEAD', 'SENT']);
    expect((await shelf.lines())[0]).toMatchObject({ recipient: 'gone@example.org', last_error: expect.stringContaining('550') });
  });

  it('an address refused for now is tried again a minute later, and its booking waits', async () => {
    shelf.mailbox.refuse('busy@example.org', 450);
    await shelf.send('busy@example.org', 'first', 'booking:1');
    await shelf.send('a@example.org', 'second', 'booking:1');
    await shelf.drain();
    expect(await states()).toEqual(['QUEUED', 'QUEUED']);
    const [first] = await shelf.lines();
    expect(first?.due_in).toBeGreaterThanOrEqual(46);
    expect(first?.due_in).toBeLessThanOrEqual(72);

    shelf.mailbox.accept('busy@example.org');
    await shelf.letTimePass();
    await shelf.drain();
    expect(await states()).toEqual(['SENT', 'SENT']);
  });

  it('two days after the first try it is given up', async () => {
    shelf.mailbox.refuse('busy@example.org', 450);
    await shelf.send('busy@example.org');
    await shelf.drain();
    await shelf.database.source.query('UPDATE outbox SET first_tried_at = NOW(3) - INTERVAL 49 HOUR, due_at = NOW(3)');
    await shelf.drain();
    expect(await shelf.line()).toMatchObject({ state: 'DEAD', tries: 2 });
  });

  it('one mail nobody can write does not hold up a hundred others', async () => {
    await shelf.send('a@example.org', 'BROKEN');
    await shelf.transaction(async (tx) => {
      for (let n = 0; n < 100; n++) await shelf.note(tx, `p${n}@example.org`);
    });
    await shelf.drain();
    const [poison, ...others] = await shelf.lines();
    expect(poison).toMatchObject({ state: 'QUEUED', last_error: 'COMPOSE' });
    expect(new Set(others.map((line) => line.state))).toEqual(new Set(['SENT']));
  });

  it('one mail that hangs does not hold up the others', async () => {
    let release: () => void = () => undefined;
    const hung = new Promise<void>((resolve) => {
      release = resolve;
    });
    const dispatcher = secondDispatcher({
      send: async (message) => {
        if (message.subject === 'slow') await hung;
        await shelf.get(Mailer).send(message);
      },
    });
    await shelf.send('slow@example.org', 'slow');
    const drained = dispatcher.drain();
    await shelf.send('a@example.org', 'Hallo');
    dispatcher.nudge();
    await shelf.mailbox.waitFor('a@example.org');
    expect(shelf.mailbox.to('slow@example.org')).toEqual([]);
    release();
    await drained;
    expect(await states()).toEqual(['SENT', 'SENT']);
  });

  it('a sequel that fails does not make a sent mail go out again', async () => {
    shelf.get(MailCatalogue).follow('test.note', () => Promise.reject(new Error('sequel')));
    await shelf.send('a@example.org');
    await shelf.drain();
    shelf.get(MailCatalogue).follow('test.note', () => Promise.resolve());
    expect(await shelf.line()).toMatchObject({ state: 'SENT', tries: 1 });
  });
});

describe('a database that is away', () => {
  it('is not asked again and again by everybody who wants a mail sent, and mails go out when it is back', async () => {
    let asked = 0;
    let away = true;
    class Unreliable extends OutboxStore {
      override claim(limit: number, leaseSeconds: number): Promise<LeasedMail[]> {
        asked += 1;
        return away ? Promise.reject(new Error('away')) : super.claim(limit, leaseSeconds);
      }
    }
    const dispatcher = secondDispatcher(shelf.get(Mailer), new Unreliable(shelf.get(Transactions)));
    for (let wish = 0; wish < 100; wish++) {
      dispatcher.nudge();
      await immediate();
    }
    expect(asked).toBe(1);

    away = false;
    await shelf.send('a@example.org');
    await dispatcher.drain();
    expect(await states()).toEqual(['SENT']);
  });
});

describe('what a mail tells the world', () => {
  it('cannot be made to carry further headers or recipients (INV-11)', async () => {
    await shelf.send('a@example.org', 'Hallo\r\nBcc: victim@example.org\r\n\r\nbody');
    await shelf.drain();
    expect(shelf.mailbox.all).toHaveLength(1);
    const [mail] = shelf.mailbox.to('a@example.org');
    expect(mail?.to).toEqual(['a@example.org']);
    expect(mail?.subject).toBe('Hallo Bcc: victim@example.org body');
    expect(mail?.parsed.bcc ?? []).toEqual([]);
  });

  it('says that it was written by a machine, so that no machine answers', async () => {
    await shelf.send('a@example.org');
    await shelf.drain();
    const headers = new Map(shelf.mailbox.all[0]?.parsed.headers.map(({ key, value }) => [key, value]));
    expect(headers.get('auto-submitted')).toBe('auto-generated');
    expect(headers.get('x-auto-response-suppress')).toBe('All');
    expect(headers.get('content-language')).toBe('de');
  });
});
