import { Injectable } from '@nestjs/common';
import type { Tx } from '../../database/tx.js';
import { conflict, notFound } from '../../errors/domain-error.js';
import { berlinDate } from '../../time/berlin.js';
import { Clock } from '../../time/clock.js';
import type { Actor } from '../access/index.js';
import { AuditLog } from '../audit/index.js';
import { assertBirthYear, contactPhone } from '../people/index.js';
import { OwnDataStore, type OwnPerson } from './own-data.store.js';

const correctable = ['name', 'callName', 'language', 'birthYear'] as const;

export type Correction = Partial<Pick<OwnPerson, (typeof correctable)[number]>>;

/** What is known about a person is put right, by themselves or by staff, behind their lock. The log keeps which field it was, never what it held. */
@Injectable()
export class CorrectPersonService {
  constructor(
    private readonly store: OwnDataStore,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** Documents that were issued keep what is printed on them. @throws DomainError `request.invalid`, `person.name_on_certificate` */
  async correct(tx: Tx, actor: Actor, person: OwnPerson, wish: Correction): Promise<void> {
    assertBirthYear(wish.birthYear, Number(this.today().slice(0, 4)));
    const fields = correctable.filter((field) => wish[field] !== undefined && wish[field] !== person[field]);
    if (fields.length === 0) return;
    const isOwn = actor.kind === 'person';
    if (isOwn && fields.includes('name') && (await this.store.hasCertificate(tx, person.id))) throw conflict('person.name_on_certificate');
    this.store.correct(tx, person.id, Object.fromEntries(fields.map((field) => [field, wish[field]])));
    await this.note(tx, actor, person.id, 'person.corrected', { fields });
  }

  /** @param phone null takes it out @throws DomainError `person.last_contact` */
  async setPhone(tx: Tx, actor: Actor, person: OwnPerson, phone: string | null): Promise<void> {
    const emails = await this.store.contacts(tx, person.id, 'EMAIL');
    if (phone === null && emails.length === 0) await this.assertOrganisation(tx, actor, person.id);
    this.store.setPhone(tx, person.id, phone && contactPhone(phone), emails.length === 0, this.clock.now());
    await this.note(tx, actor, person.id, 'person.phone_changed');
  }

  /** An address that is not theirs: no further mail goes there. @throws DomainError `person.address_unknown`, `person.no_contact_left` */
  async removeEmail(tx: Tx, actor: Actor, person: OwnPerson, address: string): Promise<void> {
    const emails = await this.store.contacts(tx, person.id, 'EMAIL');
    if (!emails.includes(address)) throw notFound('person.address_unknown');
    const phones = await this.store.contacts(tx, person.id, 'PHONE');
    if (emails.length === 1 && phones.length === 0) await this.assertOrganisation(tx, actor, person.id);
    this.store.removeEmail(tx, person.id, address);
    await this.note(tx, actor, person.id, 'person.address_removed');
  }

  /** Nobody is left without any way to reach them. */
  private async assertOrganisation(tx: Tx, actor: Actor, personId: string): Promise<void> {
    const organisations = await this.store.organisations(tx, personId, this.today());
    if (organisations.length === 0) throw conflict(actor.kind === 'person' ? 'person.last_contact' : 'person.no_contact_left');
  }

  private today(): string {
    return berlinDate(this.clock.now());
  }

  private note(tx: Tx, actor: Actor, personId: string, verb: string, facts: object = {}): Promise<void> {
    return this.audit.append(tx, actor, verb, { type: 'person', id: personId }, facts);
  }
}
