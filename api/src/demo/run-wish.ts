import type { GermanLevel, RunWish } from '../modules/catalogue/index.js';
import { demoData, type RunInput } from './demo-data.js';
import { idOf, type MasterData } from './master-data.store.js';
import type { PlannedRun } from './programme.js';

/** Youngest age by setting. */
export interface MinAges {
  readonly volunteer: number;
  readonly german: number;
}

/** What staff would type to enter the run. Deadlines and the decision date follow from the settings. */
export function runWishOf({ input, details, sessions }: PlannedRun, master: MasterData, ages: MinAges): RunWish {
  return {
    ...placeOf(input, details.room, master),
    offeringId: idOf(master.offerings, details.offering),
    code: input.code,
    title: input.title,
    promise: details.promise,
    description: input.description,
    format: input.format,
    germanLevel: input.german_level === '–' ? null : (input.german_level as GermanLevel),
    minAge: minAgeOf(input, ages),
    prerequisites: input.prerequisites,
    flags: input.flags,
    capacity: input.capacity,
    minParticipants: input.min_participants,
    organiserId: idOf(master.organisations, input.organiser),
    fundingProgrammeId: master.fundingProgrammeId,
    contactPersonId: idOf(master.contacts, nameOf(demoData.contacts, details.contact)),
    trainerIds: details.trainers.map((key) => idOf(master.trainers, nameOf(demoData.trainers, key))),
    sessions: sessions.map(({ date, start, end, break_minutes, teaching_units }) => ({
      date,
      start,
      end,
      breakMinutes: break_minutes,
      teachingUnits: teaching_units,
    })),
  };
}

/** The centre of the territory passes the grant on to other organisers, and is the host of the competence centre. */
function placeOf({ ags, town, organiser }: RunInput, room: string | undefined, { organisations, territories, rooms }: MasterData) {
  const centre = ags ? idOf(organisations, `VZ-${ags}`) : null;
  const isGuest = organiser.startsWith('ORG-01');
  return {
    town: ags ? town : null,
    territoryId: ags ? idOf(territories, ags) : null,
    roomId: room ? idOf(rooms, roomName(room)) : null,
    fundedViaId: isGuest || organiser.startsWith('VZ-') ? null : centre,
    hostId: isGuest ? centre : null,
  };
}

function roomName(ref: string): string {
  const [key, position] = ref.split('/');
  const venue = demoData.venues.find((one) => one.key === key);
  return `${venue?.name}/${venue?.rooms[Number(position)]?.name}`;
}

function nameOf(all: readonly { readonly key: string; readonly name: string }[], key: string): string {
  return all.find((one) => one.key === key)?.name ?? key;
}

function minAgeOf({ kind, prerequisites }: RunInput, ages: MinAges): number | null {
  if (kind === 'BASIC_QUALIFICATION' || prerequisites.includes('age18')) return ages.volunteer;
  return kind === 'DEUTSCH4U' ? ages.german : null;
}
