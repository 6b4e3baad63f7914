import type { Kind } from '#lib/mosaic/kinds.ts';
import type { components } from './schema.d.ts';

type Schemas = components['schemas'];

export type RunState = Schemas['StaffRunRowDto']['state'];
export type Account = Schemas['OwnAccount'];
export type StaffRunRow = Omit<Schemas['StaffRunRowDto'], 'kind'> & { kind: Kind };
export type StaffSession = Schemas['StaffSessionDto'];
export type StaffRun = Omit<Schemas['StaffRunDto'], 'kind'> & { kind: Kind };

export const participantTabs = ['seated', 'requested', 'waiting', 'cancelled', 'absent'] as const;
export type ParticipantTab = (typeof participantTabs)[number];

export type OpenOffer = Schemas['OpenOfferDto'];
export type Participant = Schemas['ParticipantDto'];

export interface Participants {
  counts: Record<ParticipantTab, number>;
  /** On all pages. */
  found: number;
  rows: Participant[];
}
