import { describe, expect, it } from '@jest/globals';
import { mailMessage } from './mail-message.js';

const mail = {
  id: '0198c0de-0000-7000-8000-000000000001',
  kind: 'test.note',
  personId: null,
  bookingId: null,
  sessionId: null,
  language: 'de',
  params: {},
  orderKey: 'key',
  messageId: '<1@example.org>',
  createdAt: new Date('2027-01-05T08:00:00Z'),
  refusal: null,
};
const sender = { name: 'Kurse', email: 'kurse@example.org' };

describe('the name in an address header', () => {
  const nameOf = (name: string): unknown =>
    mailMessage(
      mail,
      { to: { name, email: 'a@example.org' }, replyTo: null, calendar: null, unsubscribe: null, subject: 'Hallo', text: '', html: '' },
      sender,
    ).to;

  it('cannot turn the direction of the address behind it', () => {
    expect(nameOf('\u202EannA')).toEqual({ name: 'annA', address: 'a@example.org' });
  });

  it('cannot look like an address', () => {
    expect(nameOf('chef@example.org <x>')).toEqual({ name: 'chef example.org  x', address: 'a@example.org' });
  });
});
