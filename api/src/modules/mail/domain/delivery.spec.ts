import { describe, expect, it } from '@jest/globals';
import { classifyFailure } from './delivery-outcome.js';
import { giveUpAfterSeconds, retryDelay } from './retry-delay.js';

describe('what a failed delivery means (MAIL-04)', () => {
  it.each([
    ['mailbox busy', { code: 'EENVELOPE', responseCode: 450, command: 'RCPT TO' }, 'retry'],
    ['not now, after DATA', { code: 'EMESSAGE', responseCode: 451, command: 'DATA' }, 'retry'],
    ['server closing down', { code: 'ECONNECTION', responseCode: 421, command: 'CONN' }, 'retry'],
    ['greeted with 554', { code: 'EPROTOCOL', responseCode: 554, command: 'CONN' }, 'retry'],
    ['our password refused', { code: 'EAUTH', responseCode: 535, command: 'AUTH PLAIN' }, 'retry'],
    ['our sender refused', { code: 'EENVELOPE', responseCode: 550, command: 'MAIL FROM' }, 'retry'],
    ['no such mailbox', { code: 'EENVELOPE', responseCode: 550, command: 'RCPT TO' }, 'refused'],
    ['no data for this envelope', { code: 'EENVELOPE', responseCode: 554, command: 'DATA' }, 'refused'],
    ['message too big', { code: 'EMESSAGE', responseCode: 552, command: 'DATA' }, 'refused'],
    ['nobody listens', { code: 'ESOCKET', command: 'CONN' }, 'retry'],
    ['name not found', { code: 'EDNS', command: 'CONN' }, 'retry'],
    ['line cut after the final dot', { code: 'ECONNECTION', command: 'CONN' }, 'ambiguous'],
    ['silence after the final dot', { code: 'ETIMEDOUT', command: 'CONN' }, 'ambiguous'],
    ['something else', {}, 'retry'],
  ])('%s', (_name, error, kind) => {
    expect(classifyFailure(error).kind).toBe(kind);
  });

  it('keeps codes as the reason, never the text of the server, which may repeat an address', () => {
    expect(classifyFailure({ code: 'EENVELOPE', responseCode: 550, command: 'RCPT TO' }).reason).toBe('EENVELOPE 550 RCPT TO');
  });
});

describe('when a mail is tried again (MAIL-05)', () => {
  it('waits 1, 5, 15 and 60 minutes, then 4 and 12 hours', () => {
    expect([1, 2, 3, 4, 5, 6, 7].map((tries) => retryDelay(tries, 0.5) / 60)).toEqual([1, 5, 15, 60, 240, 720, 720]);
  });
  it('spreads each pause by a fifth to both sides', () => {
    expect(retryDelay(1, 0)).toBe(48);
    expect(retryDelay(1, 0.9999999)).toBe(72);
  });
  it('gives up after two days', () => {
    expect(giveUpAfterSeconds).toBe(172_800);
  });
});
