import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

export interface Call {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

const CHUNKED_END = Buffer.from('\r\n0\r\n\r\n');

/**
 * One connection that asks and waits, asks and waits. It reads no more of an answer than its status and its end:
 * on two cores, whatever the client spends is missing at the server.
 */
export class HttpClient {
  private readonly received: Buffer[] = [];
  private settle: { resolve(status: number): void; reject(error: Error): void } | null = null;

  private readonly socket: Socket;
  private readonly host: string;

  private constructor(socket: Socket, host: string) {
    this.socket = socket;
    this.host = host;
    socket.setNoDelay(true);
    socket.on('data', (bytes) => this.read(bytes));
    socket.on('close', () => this.settle?.reject(new Error('the server closed the connection')));
    socket.on('error', (error) => this.settle?.reject(error));
  }

  static async open(origin: string): Promise<HttpClient> {
    const { hostname, port, host } = new URL(origin);
    const socket = connect(Number(port), hostname);
    await once(socket, 'connect');
    return new HttpClient(socket, host);
  }

  /** @returns the status, once the answer has been received to its end */
  send({ method, path, headers = {}, body = '' }: Call): Promise<number> {
    const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
    const length = method === 'POST' ? `content-length: ${Buffer.byteLength(body)}\r\n` : '';
    return new Promise((resolve, reject) => {
      this.settle = { resolve, reject };
      this.socket.write(`${method} ${path} HTTP/1.1\r\nhost: ${this.host}\r\n${lines.join('')}${length}\r\n${body}`);
    });
  }

  close(): void {
    this.settle = null;
    this.socket.destroy();
  }

  private read(bytes: Buffer): void {
    this.received.push(bytes);
    const answer = this.received.length === 1 ? bytes : Buffer.concat(this.received);
    const endOfHead = answer.indexOf('\r\n\r\n');
    if (endOfHead < 0 || !isWhole(answer, endOfHead)) return;
    const settle = this.settle;
    this.received.length = 0;
    this.settle = null;
    settle?.resolve(Number(answer.toString('latin1', 9, 12)));
  }
}

function isWhole(answer: Buffer, endOfHead: number): boolean {
  const length = /\r\ncontent-length: (\d+)/i.exec(answer.toString('latin1', 0, endOfHead))?.[1];
  if (length !== undefined) return answer.length >= endOfHead + 4 + Number(length);
  return answer.subarray(-CHUNKED_END.length).equals(CHUNKED_END);
}
