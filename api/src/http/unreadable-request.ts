import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { problemOfStatus } from '../errors/problem.filter.js';

const statusOf: Readonly<Record<string, number>> = {
  ERR_HTTP_REQUEST_TIMEOUT: 408,
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 413,
  HPE_HEADER_OVERFLOW: 431,
};

/** For what is not HTTP, or a method nobody has heard of: refused by the parser, answered in the form of all our errors. */
export function answerUnreadable(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) return;
  if (socket.writable) socket.write(answer(statusOf[error.code ?? ''] ?? 400));
  socket.destroy(error);
}

function answer(status: number): string {
  const body = problemOfStatus(status);
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    'Content-Type: application/problem+json; charset=utf-8',
    `Content-Length: ${Buffer.byteLength(body)}`,
    'X-Content-Type-Options: nosniff',
    'Connection: close',
  ];
  return `${head.join('\r\n')}\r\n\r\n${body}`;
}
