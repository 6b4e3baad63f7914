import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Logger } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DomainError, type ErrorKind } from './domain-error.js';

const statusOf: Readonly<Record<ErrorKind, number>> = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  unprocessable: 422,
  too_many: 429,
  unavailable: 503,
};

type Details = Pick<DomainError, 'fields' | 'reasons'>;
const noDetails: Details = { fields: [], reasons: [] };

const codeOfStatus: Readonly<Record<number, string>> = {
  400: 'request.malformed',
  404: 'request.unknown_address',
  408: 'request.too_slow',
  413: 'request.too_large',
  414: 'request.unknown_address',
  415: 'request.media_type',
  431: 'request.too_large',
};

/** Turns every error into RFC 9457 problem+json: a stable code and data, never a sentence, a stack or SQL. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly log = new Logger('http');

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const reply = http.getResponse<FastifyReply>();
    const problem = this.problemOf(error, http.getRequest<FastifyRequest>().id);
    const { retryAfter } = problem.params;
    if (typeof retryAfter === 'number') void reply.header('retry-after', String(retryAfter));
    send(reply, problem);
  }

  private problemOf(error: unknown, requestId: string) {
    if (error instanceof DomainError) {
      return problem(statusOf[error.kind], error.code, error.params, error);
    }
    const status = statusCodeOf(error);
    if (status >= 500) this.log.error(`request ${requestId}`, error instanceof Error ? error.stack : String(error));
    return problem(
      status,
      codeOfStatus[status] ?? (status >= 500 ? 'request.failed' : 'request.refused'),
      status >= 500 ? { requestId } : {},
    );
  }
}

/** For what fails before Nest is asked: an address that cannot be read. */
export function answerUnroutable(error: unknown, _request: unknown, reply: FastifyReply): void {
  const status = statusCodeOf(error);
  send(reply, problem(status, codeOfStatus[status] ?? 'request.refused'));
}

/** The body of the answer to what the HTTP parser could not read. */
export function problemOfStatus(status: number): string {
  return JSON.stringify(problem(status, codeOfStatus[status] ?? 'request.refused'));
}

function send(reply: FastifyReply, answer: ReturnType<typeof problem>): void {
  void reply.status(answer.status).type('application/problem+json').send(answer);
}

function problem(status: number, code: string, params: DomainError['params'] = {}, { fields, reasons }: Details = noDetails) {
  return {
    ...{ type: `urn:kvh:problem:${code}`, title: code, status, code, params },
    ...(fields.length > 0 && { errors: fields }),
    ...(reasons.length > 0 && { reasons }),
  };
}

function statusCodeOf(error: unknown): number {
  if (error instanceof HttpException) return error.getStatus();
  const status = (error as { statusCode?: unknown }).statusCode;
  return typeof status === 'number' && status >= 400 && status < 500 ? status : 500;
}
