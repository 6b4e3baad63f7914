import { Injectable } from '@nestjs/common';
import { newId } from '../database/ids.js';
import type { Tx } from '../database/tx.js';
import { StaffAccountEntity } from '../modules/access/staff-account.entity.js';
import { ContactPersonEntity } from '../modules/catalogue/contact-person.entity.js';
import { FundingProgrammeEntity } from '../modules/catalogue/funding-programme.entity.js';
import { OfferingEntity } from '../modules/catalogue/offering.entity.js';
import { RoomEntity } from '../modules/catalogue/room.entity.js';
import { TrainerEntity } from '../modules/catalogue/trainer.entity.js';
import { VenueEntity } from '../modules/catalogue/venue.entity.js';
import { OrganisationEntity } from '../modules/organisations/index.js';
import type { LocalDate } from '../time/berlin.js';
import { demoData, type OrganisationInput } from './demo-data.js';

/** How the demo finds what it has put in: by the keys and codes of its data. */
export interface MasterData {
  readonly organisations: ReadonlyMap<string, string>;
  readonly territories: ReadonlyMap<string, string>;
  readonly offerings: ReadonlyMap<string, string>;
  readonly rooms: ReadonlyMap<string, string>;
  readonly trainers: ReadonlyMap<string, string>;
  readonly contacts: ReadonlyMap<string, string>;
  readonly staff: ReadonlyMap<string, string>;
  readonly fundingProgrammeId: string;
}

/** Offices, houses and accounts: what exists before the first course is planned. */
@Injectable()
export class MasterDataStore {
  async insert(tx: Tx, today: LocalDate, at: Date): Promise<void> {
    const territories = await this.territories(tx);
    await this.insertOrganisations(tx, territories, today, at);
    await this.insertHouses(tx, territories);
    await this.insertCatalogue(tx, today, at);
    await this.setOffice(tx);
    await add(tx, StaffAccountEntity, demoData.staff, (account) => ({ ...account, language: 'de', isActive: true, createdAt: at }));
  }

  async read(tx: Tx): Promise<MasterData> {
    const [programme] = await tx.query<{ id: string }[]>('SELECT id FROM funding_programme WHERE code = ?', [
      demoData.fundingProgramme.code,
    ]);
    if (!programme) throw new Error('the demo has no funding programme');
    return {
      organisations: await idsBy(tx, 'SELECT code AS name, id FROM organisation'),
      territories: await idsBy(tx, 'SELECT ags AS name, id FROM territory'),
      offerings: await idsBy(tx, 'SELECT code AS name, id FROM offering'),
      rooms: await idsBy(tx, `SELECT CONCAT(v.name, '/', r.name) AS name, r.id FROM room r JOIN venue v ON v.id = r.venue_id`),
      trainers: await idsBy(tx, 'SELECT name, id FROM trainer'),
      contacts: await idsBy(tx, 'SELECT name, id FROM contact_person'),
      staff: await idsBy(tx, 'SELECT email AS name, id FROM staff_account'),
      fundingProgrammeId: programme.id,
    };
  }

  private async insertOrganisations(tx: Tx, territories: ReadonlyMap<string, string>, today: LocalDate, at: Date): Promise<void> {
    const centres = await this.diversityCentres(tx, today);
    await add(tx, OrganisationEntity, [...demoData.organisations, ...centres], ({ ags, population, division, ...organisation }) => ({
      ...organisation,
      division: division ?? null,
      territoryId: ags ? idOf(territories, ags) : null,
      population: population ?? null,
      populationAsOf: population ? today : null,
      createdAt: at,
    }));
  }

  /** One for each of the 33 territories as they are today. */
  private async diversityCentres(tx: Tx, today: LocalDate): Promise<OrganisationInput[]> {
    const rows = await tx.query<{ ags: string; name: string }[]>(
      'SELECT ags, name FROM territory WHERE valid_from <= ? AND (valid_to IS NULL OR valid_to >= ?) ORDER BY ags',
      [today, today],
    );
    return rows.map(({ ags, name }) => ({
      code: `VZ-${ags}`,
      name: `WIR-Vielfaltszentrum ${name} (Demo)`,
      type: 'DIVERSITY_CENTRE',
      status: 'ACTIVE',
      ags,
      isNonProfit: false,
      isRegisteredAssociation: false,
    }));
  }

  private async insertHouses(tx: Tx, territories: ReadonlyMap<string, string>): Promise<void> {
    const venues = demoData.venues.map((venue) => ({ ...venue, id: newId() }));
    await add(tx, VenueEntity, venues, ({ ags, key: _key, rooms: _rooms, ...venue }) => ({
      ...venue,
      territoryId: idOf(territories, ags),
    }));
    const rooms = venues.flatMap(({ id, rooms: own }) => own.map((room) => ({ ...room, venueId: id })));
    await add(tx, RoomEntity, rooms, (room) => ({ ...room, access: Object.entries(room.access).map(([key, yes]) => ({ key, yes })) }));
  }

  private async insertCatalogue(tx: Tx, today: LocalDate, at: Date): Promise<void> {
    await add(tx, TrainerEntity, demoData.trainers, ({ key: _key, ...trainer }) => trainer);
    await add(tx, ContactPersonEntity, demoData.contacts, ({ key: _key, ...contact }) => ({ ...contact, publicSince: today }));
    await add(tx, FundingProgrammeEntity, [demoData.fundingProgramme], (programme) => ({ ...programme, validTo: null }));
    await add(tx, OfferingEntity, demoData.offerings, (offering) => ({ ...offering, contentLanguage: 'de', createdAt: at }));
  }

  /** As somebody would write it for the first time. */
  private async setOffice(tx: Tx): Promise<void> {
    const { phone, email, hours } = demoData.office;
    await tx.execute('UPDATE office SET phone = ?, email = ?, hours = ?, revision = 1', [phone, email, hours]);
  }

  private territories(tx: Tx): Promise<ReadonlyMap<string, string>> {
    return idsBy(tx, 'SELECT ags AS name, id FROM territory');
  }
}

/** @throws Error when the demo's own data point to something that is not there */
export function idOf(ids: ReadonlyMap<string, string>, name: string): string {
  const id = ids.get(name);
  if (!id) throw new Error(`the demo has no ${name}`);
  return id;
}

/** Puts in one row for each item; an item that brings no id of its own gets one. */
async function add<T>(tx: Tx, entity: new () => object, items: readonly T[], row: (item: T) => object): Promise<void> {
  const rows = items.map((item) => ({ id: newId(), ...row(item) }));
  const entities = await tx.entities();
  await entities.createQueryBuilder().insert().into(entity).values(rows).execute();
}

async function idsBy(tx: Tx, sql: string): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.query<{ name: string; id: string }[]>(sql);
  return new Map(rows.map((row) => [row.name, row.id]));
}
