import { newId } from '../../api/src/database/ids.js';
import type { PlannedSessionDto, RunContentDto } from '../../api/src/modules/catalogue/planning/draft.dto.js';
import type { TestApp } from './app.js';

/** What staff choose from when they plan. */
export interface PlanningWorld {
  readonly offeringId: string;
  readonly roomId: string;
  readonly trainerId: string;
  readonly contactId: string;
  readonly organiserId: string;
}

/** An offering nobody has made a course of, a house with a room, a trainer, and somebody to ask. */
export async function planningWorld({ world, clock }: TestApp): Promise<PlanningWorld> {
  const [offeringId, venueId, roomId, trainerId, contactId] = [newId(), newId(), newId(), newId(), newId()];
  const { id: organiserId } = await world.organisation({ name: 'Kompetenzzentrum', type: 'COMPETENCE_CENTRE' });
  const modules = JSON.stringify([
    { title: 'Rolle und Aufgaben', units: 20 },
    { title: 'Grenzen', units: 16 },
  ]);
  await world.rows(
    `INSERT INTO offering (id, code, kind, division, title, audience, content_language, modules, created_at)
     VALUES (?, ?, 'BASIC_QUALIFICATION', 'WIR_LOTSEN', 'Basisqualifizierung', 'VOLUNTEER', 'de', ?, ?)`,
    [offeringId, offeringId.slice(-12), modules, clock.now()],
  );
  await world.rows(
    `INSERT INTO venue (id, name, street, postcode, town) VALUES (?, 'Haus der Vielfalt', 'Beispielweg 1', '35390', 'Gießen')`,
    [venueId],
  );
  await world.rows(`INSERT INTO room (id, venue_id, name, seats, access) VALUES (?, ?, 'Saal 1', 20, '[]')`, [roomId, venueId]);
  await world.rows(`INSERT INTO trainer (id, name, role, languages, topics) VALUES (?, 'Kadir Yıldız', 'TRAINER', '[]', '[]')`, [
    trainerId,
  ]);
  await world.rows(`INSERT INTO contact_person (id, name, phone, public_since) VALUES (?, 'Zeynep Arslan', '0611 1234567', '2020-01-01')`, [
    contactId,
  ]);
  return { offeringId, roomId, trainerId, contactId, organiserId };
}

export const evening = (date: string): PlannedSessionDto => ({ date, start: '17:00', end: '19:30', breakMinutes: 15, teachingUnits: null });

/** A course of two evenings as staff type it. */
export const contentOf = ({ roomId, trainerId, contactId, organiserId }: PlanningWorld): RunContentDto => ({
  ...{ title: 'Basisqualifizierung – Gießen', promise: null, description: 'Sie begleiten Menschen beim Ankommen.', format: 'PRESENCE' },
  ...{ town: null, territoryId: null, roomId, organiserId, contactPersonId: contactId, fundingProgrammeId: null },
  ...{ trainerIds: [trainerId], flags: ['step_free'], capacity: 16, minParticipants: null },
  ...{ registrationUntil: null, cancellationUntil: null, decisionDate: null },
  sessions: [evening('2027-02-15'), evening('2027-02-18')],
});
