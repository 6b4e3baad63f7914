import { Injectable } from '@nestjs/common';
import type { Tx } from '../../database/tx.js';
import { berlinDate } from '../../time/berlin.js';
import { Clock } from '../../time/clock.js';
import { EnrolMembersService, type MemberOutcome, type MemberWish, type SupportNeedKind } from '../booking/index.js';
import { MembersStore } from '../organisations/index.js';
import { contactsOf, identify, type Identified, type ListRow } from './domain/identify.js';
import { personIn } from './domain/row-values.js';
import { type ImportContent, type ImportRow, listRows } from './import-content.js';
import { MemberImportStore } from './member-import.store.js';

export interface ListScope {
  readonly organisationId: string;
  readonly runId: string;
  readonly content: ImportContent;
}

/** A line, who it is, and what would come of it. */
export interface CheckedRow extends ListRow {
  readonly identified: Identified;
  readonly needs: readonly SupportNeedKind[];
  readonly isMember: boolean;
  /** Null where nobody is to be enrolled yet. */
  readonly outcome: MemberOutcome | null;
}

/** A line that names exactly one person. */
export interface KnownRow extends ListRow {
  readonly wish: MemberWish;
  readonly isMember: boolean;
}

export interface CheckedList {
  readonly rows: readonly CheckedRow[];
  /** Members to whom we can write, whatever the list says. */
  readonly withEmail: ReadonlySet<string>;
}

type Reader = Pick<Tx, 'query'>;

/** Looks at a list line by line; nothing is changed by looking. */
@Injectable()
export class ListCheck {
  constructor(
    private readonly store: MemberImportStore,
    private readonly members: MembersStore,
    private readonly enrol: EnrolMembersService,
    private readonly clock: Clock,
  ) {}

  async run(reader: Reader, scope: ListScope): Promise<CheckedList> {
    const { found, members } = await this.identified(reader, scope);
    const wishes = found.flatMap(({ identified, row }) => wishOf(identified, row) ?? []);
    const outcomes = (await this.enrol.preview(reader, { ...scope, wishes })).values();
    const rows = found.map(({ line, row, identified }) => ({
      ...line,
      identified,
      needs: row.needs ?? [],
      isMember: identified.is === 'person' && identified.isMember,
      outcome: identified.is === 'person' ? (outcomes.next().value ?? null) : null,
    }));
    return { rows, withEmail: new Set(members.filter(({ hasEmail }) => hasEmail).map(({ personId }) => personId)) };
  }

  /** The lines that can be enrolled as they are. */
  async enrollable(reader: Reader, scope: ListScope): Promise<KnownRow[]> {
    const { found } = await this.identified(reader, scope);
    return found.flatMap(({ line, identified, row }) => {
      const wish = wishOf(identified, row);
      return wish ? [{ ...line, wish, isMember: identified.is === 'person' && identified.isMember }] : [];
    });
  }

  private async identified(reader: Reader, { organisationId, runId, content }: ListScope) {
    const today = berlinDate(this.clock.now());
    const year = Number(today.slice(0, 4));
    const lines = listRows(content);
    const people = lines.flatMap(({ values }) => {
      const read = personIn(values, year);
      return 'person' in read ? [read.person] : [];
    });
    const [members, strangers, enrolled] = await Promise.all([
      this.members.known(reader, organisationId, today),
      this.store.strangers(reader, [...new Set(people.flatMap(contactsOf))]),
      this.store.enrolled(reader, organisationId, runId),
    ]);
    const identified = identify(lines, { members, strangers, enrolled }, year);
    const found = lines.map((line, at) => ({ line, row: content.rows[at] ?? missing(), identified: identified[at] ?? missing() }));
    return { found, members };
  }
}

function wishOf(identified: Identified, row: ImportRow): MemberWish | null {
  if (identified.is !== 'person') return null;
  const { personId, person } = identified;
  return { personId, person, basicQualification: row.elsewhere ? 'ELSEWHERE' : null, needs: row.needs ?? [] };
}

function missing(): never {
  throw new Error('each line has its row and its finding');
}
