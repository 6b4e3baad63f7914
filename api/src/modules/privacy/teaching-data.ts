import { NAME_OF_NOBODY } from '../people/index.js';
import type { PersonalTable } from './register.js';

/** No key leads from who teaches to a participant: they are the same person where name and address are. An address alone is nobody. */
const isThem = (
  trainer: string,
): string => `EXISTS (SELECT 1 FROM person p JOIN contact_channel c ON c.person_id = p.id AND c.kind = 'EMAIL'
  WHERE p.id IN (:people) AND c.value = ${trainer}.email AND p.name = ${trainer}.name)`;

/** Courses that somebody taught are found by their name, until it goes. */
export const coursesTaught = `SELECT rt.course_run_id AS id FROM run_trainer rt JOIN trainer t ON t.id = rt.trainer_id WHERE ${isThem('t')}`;

/**
 * What is written down about somebody who teaches. Who only teaches reads it by their own link, and staff erase it with the
 * trainer; here it is found for those who take part in courses as well.
 */
export const teachingData: Readonly<Record<string, PersonalTable>> = {
  trainer: {
    purpose: 'who teaches courses, and how to reach them',
    retention: 'until staff or they themselves ask for it; what was taught stays without a name',
    ofPerson: isThem('trainer'),
    columns: {
      name: { becomes: `'${NAME_OF_NOBODY}'` },
      role: 'keep',
      languages: { becomes: "'[]'" },
      topics: { becomes: "'[]'" },
      email: 'blank',
      phone: 'blank',
      availability: 'blank',
      link_nonce: { becomes: "''" },
      retired_at: { becomes: 'COALESCE(retired_at, :now)' },
      erased_at: { becomes: ':now' },
    },
    key: 'id',
    unlessAsked: 'stays',
  },
  trainer_absence: {
    purpose: 'days on which somebody does not teach; why is not written down',
    retention: 'with the trainer',
    ofPerson: `EXISTS (SELECT 1 FROM trainer t WHERE t.id = trainer_absence.trainer_id AND ${isThem('t')})`,
    columns: { first_date: 'delete', last_date: 'delete' },
    key: 'id',
    unlessAsked: 'stays',
  },
};
