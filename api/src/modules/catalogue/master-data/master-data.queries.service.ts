import { Injectable } from '@nestjs/common';
import { Database } from '../../../database/database.js';
import { notFound } from '../../../errors/domain-error.js';
import { Office } from '../../../settings/office.js';
import { berlinDate } from '../../../time/berlin.js';
import { Clock } from '../../../time/clock.js';
import { NotedRows, type NotedTable } from '../../audit/index.js';
import { lawDays } from '../domain/days-off.js';
import type {
  ContactPersonDto,
  DayOffDto,
  MasterCountsDto,
  OneRoomDto,
  OneVenueDto,
  ProgrammeDto,
  VenueDto,
  YearOffDto,
} from './master-data-view.dto.js';
import { MasterDataStore } from './master-data.store.js';
import type { SeenOfficeDto } from './office.dto.js';
import type { OrganiserDto } from './organisers.dto.js';
import { OrganisersStore } from './organisers.store.js';
import { TouchedDatesStore } from './touched-dates.store.js';

const FIRST_YEAR = 2018;
const LAST_YEAR = 2100;

/** What staff see of the things that courses are planned from. */
@Injectable()
export class MasterDataQueries {
  constructor(
    private readonly database: Database,
    private readonly store: MasterDataStore,
    private readonly organisersStore: OrganisersStore,
    private readonly officeReader: Office,
    private readonly rows: NotedRows,
    private readonly touched: TouchedDatesStore,
    private readonly clock: Clock,
  ) {}

  counts(): Promise<MasterCountsDto> {
    return this.store.counts(berlinDate(this.clock.now()));
  }

  venues(): Promise<VenueDto[]> {
    return this.store.venues();
  }

  /** @throws DomainError `master.unknown` */
  async venue(id: string): Promise<OneVenueDto> {
    const [[venue], territories, lastChange] = await Promise.all([
      this.store.venues(id),
      this.store.territories(),
      this.lastChange('venue', id),
    ]);
    if (!venue) throw notFound('master.unknown');
    return { ...venue, territories, lastChange };
  }

  territories(): Promise<{ id: string; name: string }[]> {
    return this.store.territories();
  }

  /** @throws DomainError `master.unknown` */
  async room(id: string): Promise<OneRoomDto> {
    const venueId = await this.store.venueOfRoom(id);
    const [venue] = venueId ? await this.store.venues(venueId) : [];
    const room = venue?.rooms.find((one) => one.id === id.toLowerCase());
    if (!venue || !room) throw notFound('master.unknown');
    return { ...room, venue: { id: venue.id, name: venue.name }, lastChange: await this.lastChange('room', id) };
  }

  async contacts(): Promise<ContactPersonDto[]> {
    return (await this.store.contacts()).map((one) => ({ ...one, lastChange: null }));
  }

  /** @throws DomainError `master.unknown` */
  async contact(id: string): Promise<ContactPersonDto> {
    const [one] = await this.store.contacts(id);
    if (!one) throw notFound('master.unknown');
    return { ...one, lastChange: await this.lastChange('contact_person', id) };
  }

  async office(): Promise<SeenOfficeDto> {
    const { id, phone, email, hours, revision } = await this.officeReader.read();
    return { phone, email, hours, revision, lastChange: await this.lastChange('office', id) };
  }

  async programmes(): Promise<ProgrammeDto[]> {
    return (await this.store.programmes()).map((one) => ({ ...one, lastChange: null }));
  }

  /** @throws DomainError `master.unknown` */
  async programme(id: string): Promise<ProgrammeDto> {
    const [one] = await this.store.programmes(id);
    if (!one) throw notFound('master.unknown');
    return { ...one, lastChange: await this.lastChange('funding_programme', id) };
  }

  organisers(): Promise<OrganiserDto[]> {
    return this.organisersStore.find();
  }

  /** @throws DomainError `master.unknown` */
  async organiser(id: string): Promise<OrganiserDto> {
    const [one] = await this.organisersStore.find(id);
    if (!one) throw notFound('master.unknown');
    return { ...one, lastChange: await this.lastChange('organisation', id) };
  }

  /** @throws DomainError `master.unknown` for a year that no calendar of ours knows */
  async year(year: number): Promise<YearOffDto> {
    if (year < FIRST_YEAR || year > LAST_YEAR) throw notFound('master.unknown');
    const [spans, venues] = await Promise.all([this.store.daysOff(`${year}-01-01`, `${year}-12-31`), this.store.venues()]);
    return {
      year,
      publicHolidays: lawDays(year, spans),
      spans: spans
        .filter(({ kind }) => kind === 'SCHOOL_HOLIDAY' || kind === 'CLOSED')
        .map(({ id, kind, venue, venueId, firstDate, lastDate, name }) => ({
          ...{ id, kind, firstDate, lastDate, name },
          venue: venueId === null ? null : venue,
        })),
      venues: inUse(venues).map(({ id, name, town, rooms }) => ({
        ...{ id, name: `${town}, ${name}` },
        rooms: inUse(rooms).map((room) => ({ id: room.id, name: room.name })),
      })),
    };
  }

  /** @throws DomainError `master.unknown` */
  async dayOff(id: string): Promise<DayOffDto> {
    const one = await this.store.dayOff(id);
    if (!one) throw notFound('master.unknown');
    const { openSince: _openSince, ...row } = one;
    const now = this.clock.now();
    return {
      ...{ ...row, venue: one.venueId === null ? null : one.venue, lastChange: await this.lastChange('day_off', id) },
      touched: await this.touched.of(id, now),
      open: (await this.touched.open(now)).some((other) => other.id === one.id),
    };
  }

  private async lastChange(type: NotedTable, id: string): Promise<{ name: string; at: string } | null> {
    const last = await this.rows.lastChange(this.database, { type, id });
    return last && { name: last.name, at: last.at.toISOString() };
  }
}

const inUse = <T extends { retired: boolean }>(rows: readonly T[]): T[] => rows.filter(({ retired }) => !retired);
