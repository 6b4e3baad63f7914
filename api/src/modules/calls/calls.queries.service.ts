import { Injectable } from '@nestjs/common';
import { Clock } from '../../time/clock.js';
import type { Actor } from '../access/index.js';
import { actorOf } from '../organisations/index.js';
import type { CallDto, CallsQuery } from './calls.dto.js';
import { type CallNews, CallStore } from './calls.store.js';
import { isSought } from './domain/call-sought.js';
import { type Call, callsOf } from './domain/calls.js';

/** Who has to be called because no mail can tell them. */
@Injectable()
export class CallQueries {
  constructor(
    private readonly store: CallStore,
    private readonly clock: Clock,
  ) {}

  /** What no organisation tells its own people. */
  async open(): Promise<Call<CallNews>[]> {
    const now = this.clock.now();
    return callsOf(await this.store.open('staff', now), now);
  }

  async list(sought: CallsQuery): Promise<CallDto[]> {
    return (await this.open()).filter((call) => isSought(call, sought)).map(shape);
  }

  /** The people whom an organisation booked; how it reaches them it knows. @throws DomainError `organisation.unknown` */
  async own(actor: Actor, organisationId: string): Promise<CallDto[]> {
    actorOf(actor, organisationId);
    const now = this.clock.now();
    const news = await this.store.open({ organisationId }, now);
    return callsOf(
      news.map((one) => ({ ...one, phone: null, organisation: null, refused: null })),
      now,
    ).map(shape);
  }
}

const shape = ({ phone, by, since, tries, news }: Call<CallNews>): CallDto => ({
  ...{ phone, tries, by: by?.toISOString() ?? null, since: since.toISOString() },
  news: news.map(({ ids, kind, name, companions, language, organisation, runCode, title, date, start, refused }) => ({
    ...{ ids: [...ids], kind, name, language, organisation, runCode, title, date, start, refused },
    companions: [...companions],
  })),
});
