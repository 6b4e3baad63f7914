import { Injectable } from '@nestjs/common';
import { newId, newNonce } from '../../database/ids.js';
import type { Tx } from '../../database/tx.js';
import { contactEmail, contactPhone } from './domain/contacts.js';
import { soundName } from './domain/name-sound.js';
import { sortName } from './domain/names.js';

/** A person as an organisation names them: as little as possible. */
export interface NamedPerson {
  readonly name: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly birthYear: number | null;
  readonly language: string;
}

type SqlRow = readonly (string | number | boolean | Date | null)[];

/** People who enter through somebody else. */
@Injectable()
export class PeopleStore {
  /** @param reachedBy the organisation through which somebody without contacts of their own is reached @returns the ids, in order */
  addNamed(tx: Tx, people: readonly NamedPerson[], reachedBy: string, at: Date): string[] {
    const added = people.map((person) => ({ ...person, id: newId() }));
    if (added.length === 0) return [];
    tx.write('INSERT INTO person (id, name, sort_name, sound_name, birth_year, language, link_nonce, created_at) VALUES ?', [
      added.map(({ id, name, birthYear, language }) => [id, name, sortName(name), soundName(name), birthYear, language, newNonce(), at]),
    ]);
    tx.write('INSERT INTO contact_channel (id, person_id, kind, value, organisation_id, is_preferred, created_at) VALUES ?', [
      added.flatMap((person) => channelsOf(person, reachedBy, at)),
    ]);
    return added.map(({ id }) => id);
  }

  /** The organisation is no way to reach these people any more. */
  leaveOrganisation(tx: Tx, personId: string, organisationId: string): void {
    tx.write(`DELETE FROM contact_channel WHERE person_id = ? AND kind = 'ORGANISATION' AND organisation_id = ?`, [
      personId,
      organisationId,
    ]);
  }
}

function channelsOf({ id, email, phone }: NamedPerson & { id: string }, reachedBy: string, at: Date): SqlRow[] {
  return [
    ...(email ? [[newId(), id, 'EMAIL', contactEmail(email), null, true, at]] : []),
    ...(phone ? [[newId(), id, 'PHONE', contactPhone(phone), null, !email, at]] : []),
    [newId(), id, 'ORGANISATION', '', reachedBy, !email && !phone, at],
  ];
}
