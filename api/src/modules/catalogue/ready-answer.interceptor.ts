import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { map, type Observable, of } from 'rxjs';
import { AnswerShelf } from './answer-shelf.js';

/** Sends the answer that was made for the same address before, without reading the query again; else keeps the new one. */
@Injectable()
export class ReadyAnswer implements NestInterceptor<unknown, string> {
  constructor(private readonly answers: AnswerShelf) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<string>> {
    const http = context.switchToHttp();
    const { url } = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    const shelf = await this.answers.current();
    const ready = shelf.find(url);
    if (ready !== undefined) return of(asJson(reply, ready));
    return next.handle().pipe(map((answer) => asJson(reply, shelf.keep(url, JSON.stringify(answer)))));
  }
}

function asJson(reply: FastifyReply, answer: string): string {
  void reply.type('application/json; charset=utf-8');
  return answer;
}
