import { once } from 'node:events';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { classifyFailure } from '../../api/src/modules/mail/domain/delivery-outcome.js';
import { DeliveryError, type SendMailOptions, Smtp } from '../../api/src/modules/mail/smtp.js';

/** What the server says to each command; what is not named gets the friendly answer. Two answers are acts: `silence`, `drop`. */
type Script = Partial<Record<'greeting' | 'mail' | 'rcpt' | 'data' | 'end', string>>;

const friendly = { greeting: '220 ready', mail: '250 ok', rcpt: '250 ok', data: '354 go on', end: '250 taken' } as const;
const timeouts = { connect: 300, greeting: 300, silence: 400, total: 1_500 };
const message = {
  from: 'kurse@example.org',
  to: 'a@example.org',
  subject: 'x',
  text: 'y',
  messageId: '<1@example.org>',
} satisfies SendMailOptions;

let server: Server | undefined;
const sockets = new Set<Socket>();
afterEach(() => {
  for (const socket of sockets) socket.destroy();
  sockets.clear();
  server?.close();
});

/** A mail server that follows a script, so that every bad answer can be had. */
async function misbehaving(script: Script): Promise<string> {
  server = createServer((socket) => {
    sockets.add(socket);
    converse(socket, { ...friendly, ...script });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

function converse(socket: Socket, script: Required<Script>): void {
  let inData = false;
  const say = (answer: string): void => {
    if (answer === 'drop') socket.destroy();
    else if (answer !== 'silence') socket.write(`${answer}\r\n`);
  };
  socket.on('error', () => undefined);
  socket.on('data', (chunk) => {
    const text = chunk.toString();
    if (inData) {
      if (!text.endsWith('\r\n.\r\n')) return;
      inData = false;
      say(script.end);
    } else if (text.startsWith('MAIL')) say(script.mail);
    else if (text.startsWith('RCPT')) say(script.rcpt);
    else if (text.startsWith('DATA')) {
      inData = script.data.startsWith('354');
      say(script.data);
    } else say('250 ok');
  });
  say(script.greeting);
}

async function outcome(url: string): Promise<string> {
  const smtp = new Smtp(url, timeouts);
  try {
    await smtp.send(message);
    return 'sent';
  } catch (error) {
    if (!(error instanceof DeliveryError)) throw error;
    return classifyFailure(error.cause).kind;
  } finally {
    smtp.close();
  }
}

describe('what real answers of a mail server come to (MAIL-04, F18, F19)', () => {
  it.each<[string, Script, string]>([
    ['everything is fine', {}, 'sent'],
    ['mailbox busy', { rcpt: '450 busy' }, 'retry'],
    ['no such mailbox', { rcpt: '550 unknown' }, 'refused'],
    ['our sender refused', { mail: '550 not you' }, 'retry'],
    ['not now', { end: '451 later' }, 'retry'],
    ['message refused', { end: '552 too big' }, 'refused'],
    ['closing down', { greeting: '421 closing' }, 'retry'],
    ['not for us at all', { greeting: '554 go away' }, 'retry'],
    ['never says hello', { greeting: 'silence' }, 'ambiguous'],
    ['silent after the final dot', { end: 'silence' }, 'ambiguous'],
    ['line cut after the final dot', { end: 'drop' }, 'ambiguous'],
  ])('%s', async (_name, script, expected) => {
    expect(await outcome(await misbehaving(script))).toBe(expected);
  });

  it('nobody listens', async () => {
    const url = await misbehaving({});
    const closing = server;
    closing?.close();
    if (closing) await once(closing, 'close');
    expect(await outcome(url)).toBe('retry');
  });

  it('some recipients refused is a failure, although the mail program calls it a success (INV-11)', async () => {
    let calls = 0;
    const url = await misbehaving({});
    server?.removeAllListeners('connection');
    server?.on('connection', (socket: Socket) => {
      sockets.add(socket);
      const script = {
        ...friendly,
        get rcpt(): string {
          return calls++ === 0 ? '250 ok' : '550 unknown';
        },
      };
      converse(socket, script);
    });
    const smtp = new Smtp(url, timeouts);
    await expect(smtp.send({ ...message, to: ['a@example.org', 'b@example.org'] })).rejects.toThrow('EENVELOPE');
    smtp.close();
  });
});
