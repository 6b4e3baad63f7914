import { Injectable } from '@nestjs/common';
import { Transactions } from '../../database/transactions.js';
import { conflict, notFound } from '../../errors/domain-error.js';
import { berlinDate, type LocalDate } from '../../time/berlin.js';
import { Clock } from '../../time/clock.js';
import { type Actor } from '../access/index.js';
import { AuditLog } from '../audit/index.js';
import { assertBirthYear, contactEmail, contactPhone, type NamedPerson, PeopleStore, sortName } from '../people/index.js';
import type { MemberDto, MembersDto, NewMemberDto } from './members.dto.js';
import { type KnownMember, MembersStore } from './members.store.js';
import { NOTICE_VERSION } from './notice.js';
import { actorOf } from './own-organisation.js';

/** An organisation keeps the list of its people: with as little as possible, and only as long as they belong to it. */
@Injectable()
export class Members {
  constructor(
    private readonly transactions: Transactions,
    private readonly store: MembersStore,
    private readonly people: PeopleStore,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  async list(actor: Actor, organisationId: string): Promise<MembersDto> {
    actorOf(actor, organisationId);
    return { members: await this.store.list(organisationId, this.today()), noticeVersion: NOTICE_VERSION };
  }

  /** @throws DomainError `organisation.member_known` when somebody of this name and contact or year is a member already */
  async add(actor: Actor, organisationId: string, dto: NewMemberDto): Promise<MemberDto> {
    actorOf(actor, organisationId);
    assertBirthYear(dto.birthYear, Number(this.today().slice(0, 4)));
    const person = personOf(dto);
    const now = this.clock.now();
    const personId = await this.transactions.run(async (tx) => {
      const known = await this.store.known(tx, organisationId, this.today());
      if (known.some((member) => isSame(member, person))) throw conflict('organisation.member_known', { name: person.name });
      const [id = ''] = this.people.addNamed(tx, [person], organisationId, now);
      this.store.add(tx, organisationId, [id], this.today(), { version: dto.notice, at: now });
      await this.audit.append(tx, actor, 'member.added', { type: 'person', id }, { organisationId, notice: dto.notice });
      return id;
    });
    const added = (await this.store.list(organisationId, this.today())).find((member) => member.personId === personId);
    if (!added) throw notFound('organisation.member_unknown');
    return added;
  }

  private today(): LocalDate {
    return berlinDate(this.clock.now());
  }
}

const personOf = (dto: NewMemberDto): NamedPerson => ({
  name: dto.name,
  email: dto.email ?? null,
  phone: dto.phone ?? null,
  birthYear: dto.birthYear ?? null,
  language: dto.language ?? 'de',
});

function isSame(member: KnownMember, person: NamedPerson): boolean {
  if (member.sortName !== sortName(person.name)) return false;
  const contacts = [person.email && contactEmail(person.email), person.phone && contactPhone(person.phone)].filter((one) => one !== null);
  if (contacts.some((one) => member.contacts.includes(one))) return true;
  if (person.birthYear !== null && member.birthYear !== null) return person.birthYear === member.birthYear;
  return contacts.length === 0 && person.birthYear === null;
}
