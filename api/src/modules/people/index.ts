/** What other rooms may use of people. */
export { assertBirthYear, FIRST_BIRTH_YEAR } from './birth-year.js';
export { contactEmail, contactPhone } from './domain/contacts.js';
export { countsOn, type PaperKind, paperKinds } from './domain/papers.js';
export { addressed, initials, NAME_OF_NOBODY, sortName } from './domain/names.js';
export { heardSql, isHeardIn, soundName, soundsSought } from './domain/name-sound.js';
export { AddressChangeEntity } from './address-change.entity.js';
export { ConsentEntity } from './consent.entity.js';
export { ContactChannelEntity } from './contact-channel.entity.js';
export { PeopleModule } from './people.module.js';
export { type NamedPerson, PeopleStore } from './people.store.js';
export { PersonEntity } from './person.entity.js';
export { VolunteerProfileEntity } from './volunteer-profile.entity.js';
export { NameFieldsDto, PersonFieldsDto } from './person-fields.dto.js';
