import type { Role } from '../modules/access/index.js';
import type { Audience, DeliveryFormat, Division, Kind } from '../modules/catalogue/index.js';
import attendance from './data/attendance.json' with { type: 'json' };
import contacts from './data/contacts.json' with { type: 'json' };
import crowd from './data/crowd.json' with { type: 'json' };
import demoOfferings from './data/demo-offerings.json' with { type: 'json' };
import desks from './data/desks.json' with { type: 'json' };
import fundingProgramme from './data/funding-programme.json' with { type: 'json' };
import moreRuns from './data/more-runs.json' with { type: 'json' };
import office from './data/office.json' with { type: 'json' };
import offerings from './data/offerings.json' with { type: 'json' };
import organisations from './data/organisations.json' with { type: 'json' };
import participation from './data/participation.json' with { type: 'json' };
import people from './data/people.json' with { type: 'json' };
import runDetails from './data/run-details.json' with { type: 'json' };
import staff from './data/staff.json' with { type: 'json' };
import trainers from './data/trainers.json' with { type: 'json' };
import venues from './data/venues.json' with { type: 'json' };

/** All that is invented for the demo. Numbers, addresses and people belong to nobody. */
export const demoData = {
  /** The 33 real runs with every session, and the few that show what happens to a run. */
  runs: [...demoOfferings, ...moreRuns] as readonly RunInput[],
  runDetails: runDetails as Readonly<Record<string, RunDetails>>,
  offerings: offerings as readonly OfferingInput[],
  organisations: organisations as readonly OrganisationInput[],
  venues: venues as readonly VenueInput[],
  trainers: trainers as readonly TrainerInput[],
  office,
  contacts: contacts as readonly ContactInput[],
  fundingProgramme,
  staff: staff as readonly StaffInput[],
  desks: desks as readonly DeskInput[],
  /** The difficult ones: one special point each. */
  people: people as readonly (PersonInput & { readonly key: string })[],
  /** Everybody else, by what they book. */
  crowd: crowd as Readonly<Record<Group, readonly PersonInput[]>>,
  participation: participation as Readonly<Record<string, Participation>>,
  /** Units for each session of the completed run, by person; E is excused. */
  attendance: attendance as Readonly<Record<string, string>>,
} as const;

export type Group = 'guides' | 'interpreters' | 'women' | 'learners' | 'members' | 'employees';

export interface SessionInput {
  readonly date: string;
  readonly start: string;
  readonly end: string;
  readonly break_minutes: number;
  readonly teaching_units: number;
}

/** As the programme's own list has it: `online` and an empty key for no town, a dash for no level. */
export interface RunInput {
  readonly code: string;
  readonly kind: Kind;
  readonly title: string;
  readonly division: Division;
  readonly organiser: string;
  readonly town: string;
  readonly ags: string;
  readonly format: DeliveryFormat;
  readonly capacity: number;
  readonly min_participants: number;
  readonly teaching_units: number;
  readonly sessions: readonly SessionInput[];
  readonly prerequisites: readonly string[];
  readonly german_level: string;
  readonly description: string;
  readonly flags: readonly string[];
  readonly audience: Audience;
}

/** What happens to a run besides being published and booked. */
export type Story = 'completed' | 'over' | 'cancelled' | 'draft' | 'rescheduled';

export interface RunDetails {
  readonly offering: string;
  readonly promise: string;
  /** Key of the venue and position of the room in it. */
  readonly room?: string;
  readonly trainers: readonly string[];
  readonly contact: string;
  readonly story?: Story;
  readonly cancelReason?: string;
  readonly movedSession?: number;
}

export interface OfferingInput {
  readonly code: string;
  readonly kind: Kind;
  readonly division: Division;
  readonly audience: Audience;
  readonly title: string;
  readonly modules: readonly { readonly title: string; readonly units: number | null }[];
}

export interface OrganisationInput {
  readonly code: string;
  readonly name: string;
  readonly type: string;
  readonly status: string;
  readonly division?: string;
  readonly ags?: string;
  readonly population?: number;
  readonly isNonProfit: boolean;
  readonly isRegisteredAssociation: boolean;
}

export interface VenueInput {
  readonly key: string;
  readonly name: string;
  readonly street: string;
  readonly postcode: string;
  readonly town: string;
  readonly ags: string;
  readonly transit: string;
  readonly rooms: readonly { readonly name: string; readonly seats: number; readonly access: Readonly<Record<string, boolean>> }[];
}

export interface TrainerInput {
  readonly key: string;
  readonly name: string;
  readonly role: string;
  readonly languages: readonly string[];
  readonly topics: readonly string[];
}

export interface ContactInput {
  readonly key: string;
  readonly name: string;
  readonly phone: string;
  readonly email: string;
  readonly hours: string;
}

export interface StaffInput {
  readonly name: string;
  readonly email: string;
  readonly roles: readonly Role[];
  readonly divisions: readonly Division[];
}

/** An organisation that asks for a desk. */
export interface DeskInput {
  readonly name: string;
  readonly town: string;
  readonly isRegisteredAssociation: boolean;
  readonly isNonProfit: boolean;
  readonly contactName: string;
  readonly email: string;
  readonly phone: string;
  readonly appliedDaysAgo: number;
  /** Code of the organisation that staff know it as; without it nobody has looked at it yet. */
  readonly verifiedAs?: string;
}

export interface PersonInput {
  readonly name: string;
  readonly latinName?: string;
  readonly callName?: string;
  readonly email?: string;
  readonly phone?: string;
  readonly birthYear?: number;
  /** Who consents for somebody under 18. */
  readonly guardian?: { readonly name: string; readonly contact: string };
  /** In years, for somebody who must always be so old. */
  readonly age?: number;
  readonly language?: string;
  /** Code of the organisation through which alone the person is reached. */
  readonly organisation?: string;
  readonly memberOf?: readonly { readonly code: string; readonly role?: string; readonly untilDaysAgo?: number }[];
  /** Languages of the volunteer service. */
  readonly guide?: readonly string[];
  readonly interpreter?: readonly string[];
  /** When the service was qualified for, elsewhere than here. */
  readonly qualifiedDaysAgo?: number;
}

/** Who books a run: the named people first, then as many of the group as are missing. */
export interface Participation {
  readonly group: Group;
  /** Places taken in the end. */
  readonly seated: number;
  /** How many of them staff have not decided yet. */
  readonly requested?: number;
  readonly waiting?: number;
  readonly cancelled?: number;
  readonly people?: readonly { readonly key: string; readonly needs?: readonly string[]; readonly waits?: boolean }[];
  /** Codes of the organisations that enrol them, in turn. */
  readonly organisations?: readonly string[];
}
