import { newId } from '../../api/src/database/ids.js';
import { Transactions } from '../../api/src/database/transactions.js';
import { OrganisationRoles } from '../../api/src/modules/access/organisation-roles.js';
import { StaffSessions } from '../../api/src/modules/access/staff-sessions.service.js';
import { NOTICE_VERSION } from '../../api/src/modules/organisations/notice.js';
import type { Answer, ApiClient } from './api.js';
import type { TestApp } from './app.js';

export interface Line {
  readonly n: number;
  readonly kind: string;
  readonly code: string | null;
  readonly params: Readonly<Record<string, unknown>>;
  readonly candidate: string | null;
  readonly reasons: readonly { readonly code: string; readonly effect: string }[];
  readonly values: Readonly<Record<string, string>>;
  readonly needs: readonly string[];
}

export interface CheckedList {
  readonly id: string;
  readonly columns: readonly string[];
  readonly counts: Readonly<Record<string, number>>;
  readonly total: number;
  readonly rows: readonly Line[];
  readonly quota: { readonly seats: number; readonly used: number } | null;
}

export interface OwnBooking {
  readonly id: string;
  readonly number: string;
  readonly name: string;
  readonly state: string;
  readonly position: number | null;
  readonly hasEmail: boolean;
  readonly hasSlip: boolean;
}

export interface Batch {
  readonly id: string;
  readonly canUndo: boolean;
  readonly undoneAt: string | null;
  readonly bookings: readonly OwnBooking[];
  readonly open: readonly Line[];
  readonly openCount: number;
}

let serial = 0;

async function signIn(app: TestApp, accountId: string): Promise<string> {
  const setCookie = await app.get(Transactions).run((tx) => app.get(StaffSessions).open(tx, accountId, undefined));
  return setCookie.split(';')[0] ?? '';
}

/** An organisation with somebody at its desk, and what they do there. */
export class Desk {
  readonly api: ApiClient;

  private constructor(
    readonly app: TestApp,
    readonly id: string,
    readonly name: string,
    readonly accountId: string,
    readonly email: string,
    readonly cookie: string,
  ) {
    this.api = app.api.with({ cookie });
  }

  static async open(app: TestApp, wish: { name?: string; endsOn?: string | null } = {}): Promise<Desk> {
    const { id, name } = await app.world.organisation(wish.name ? { name: wish.name } : {});
    const email = `verein-${(serial += 1)}@example.org`;
    const transactions = app.get(Transactions);
    const accountId = await transactions.run((tx) =>
      app.get(OrganisationRoles).give(tx, {
        ...{ organisationId: id, name: 'Amina Haidari', email, language: 'de', role: 'CONTACT' as const },
        ...{ startsOn: '2020-01-01', endsOn: wish.endsOn ?? null },
      }),
    );
    if (!accountId) throw new Error('the address belongs to staff');
    return new Desk(app, id, name, accountId, email, await signIn(app, accountId));
  }

  /** The same account on a later day: a session does not last for weeks. */
  async signedInAgain(): Promise<ApiClient> {
    return this.app.api.with({ cookie: await signIn(this.app, this.accountId) });
  }

  path(rest: string): string {
    return `/api/v1/organisations/${this.id}/${rest}`;
  }

  async paste(run: string, text: string): Promise<string> {
    const { status, body } = await this.api.post<{ id: string }>(this.path('imports'), { run, text });
    if (status !== 201) throw new Error(`the list was refused: ${JSON.stringify(body)}`);
    return body.id;
  }

  async list(id: string): Promise<CheckedList> {
    return (await this.api.get<CheckedList>(this.path(`imports/${id}`))).body;
  }

  enrol<T = { id: string }>(listId: string, key: string = newId()): Promise<Answer<T>> {
    return this.api.post<T>(this.path(`imports/${listId}/enrolment`), { notice: NOTICE_VERSION }, { 'idempotency-key': key });
  }

  async batch(id: string): Promise<Batch> {
    return (await this.api.get<Batch>(this.path(`enrolments/${id}`))).body;
  }

  /** Pastes, enrols, and shows what has come of it. */
  async enrolText(run: string, text: string): Promise<Batch> {
    const { body } = await this.enrol(await this.paste(run, text));
    return this.batch(body.id);
  }

  bookingsOf(run: string): Promise<Answer<{ bookings: OwnBooking[] }>> {
    return this.api.get(this.path(`runs/${run}/bookings`));
  }
}
