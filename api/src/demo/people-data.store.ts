import { Injectable } from '@nestjs/common';
import { newId, newNonce } from '../database/ids.js';
import type { Tx } from '../database/tx.js';
import { MembershipEntity } from '../modules/organisations/index.js';
import {
  ContactChannelEntity,
  contactEmail,
  contactPhone,
  PersonEntity,
  sortName,
  soundName,
  VolunteerProfileEntity,
} from '../modules/people/index.js';
import { addDays, type LocalDate } from '../time/berlin.js';
import { demoData, type PersonInput } from './demo-data.js';
import { idOf, type MasterData } from './master-data.store.js';

type NewPerson = PersonInput & { readonly id: string };

/**
 * People whom the platform knows already. Their bookings find them by name and contact, as everybody's do; who is
 * reached only through an organisation cannot be found so and enters with the booking.
 */
@Injectable()
export class PeopleDataStore {
  async insert(tx: Tx, master: MasterData, today: LocalDate, at: Date): Promise<void> {
    const everybody: PersonInput[] = [...demoData.people, ...Object.values(demoData.crowd).flat()];
    const people = everybody.filter((person) => person.email ?? person.phone).map((person) => ({ ...person, id: newId() }));
    const entities = await tx.entities();
    await entities.insert(
      PersonEntity,
      people.map((person) => personRow(person, today, at)),
    );
    await entities.insert(
      ContactChannelEntity,
      people.flatMap((person) => channelRows(person, at)),
    );
    await entities.insert(
      MembershipEntity,
      people.flatMap((person) => membershipRows(person, master, today)),
    );
    await entities.insert(
      VolunteerProfileEntity,
      people.flatMap((person) => profileRows(person, master, today)),
    );
  }
}

function personRow(person: NewPerson, today: LocalDate, at: Date) {
  return {
    id: person.id,
    name: person.name,
    latinName: person.latinName ?? null,
    callName: person.callName ?? null,
    sortName: sortName(person.name),
    soundName: soundName(person.name),
    birthYear: birthYearOf(person, today),
    language: person.language ?? 'de',
    linkNonce: newNonce(),
    createdAt: at,
  };
}

export function birthYearOf({ birthYear, age }: PersonInput, today: LocalDate): number | null {
  return birthYear ?? (age ? Number(today.slice(0, 4)) - age : null);
}

function channelRows({ id, email, phone }: NewPerson, at: Date) {
  const channels = [
    ...(email ? [{ kind: 'EMAIL', value: contactEmail(email), isPreferred: true }] : []),
    ...(phone ? [{ kind: 'PHONE', value: contactPhone(phone), isPreferred: !email }] : []),
  ];
  return channels.map((channel) => ({ ...channel, id: newId(), personId: id, organisationId: null, createdAt: at }));
}

function membershipRows({ id, memberOf = [] }: NewPerson, { organisations }: MasterData, today: LocalDate) {
  return memberOf.map(({ code, role, untilDaysAgo }) => ({
    id: newId(),
    personId: id,
    organisationId: idOf(organisations, code),
    role: role ?? 'MEMBER',
    validFrom: addDays(today, -900),
    validTo: untilDaysAgo ? addDays(today, -untilDaysAgo) : null,
  }));
}

function profileRows(person: NewPerson, { organisations }: MasterData, today: LocalDate) {
  const services = [
    { kind: 'GUIDE', languages: person.guide },
    { kind: 'LAY_INTERPRETER', languages: person.interpreter },
  ];
  const [home] = person.memberOf ?? [];
  return services.flatMap(({ kind, languages }) =>
    languages
      ? [
          {
            id: newId(),
            personId: person.id,
            kind,
            organisationId: home ? idOf(organisations, home.code) : null,
            territoryId: null,
            languages: [...languages],
            qualifiedOn: person.qualifiedDaysAgo ? addDays(today, -person.qualifiedDaysAgo) : null,
            activeFrom: addDays(today, -700),
            activeTo: null,
          },
        ]
      : [],
  );
}
