import { Injectable } from '@nestjs/common';
import { Database } from '../../../database/database.js';
import type { Tx } from '../../../database/tx.js';
import type { LocalDate } from '../../../time/berlin.js';
import type { DayOff, DayOffKind } from '../../../time/holidays.js';
import type { ContactPersonDto, MasterCountsDto, ProgrammeDto, RoomDto, VenueDto } from './master-data-view.dto.js';

type Reader = Pick<Tx, 'query'>;
type VenueRow = Omit<VenueDto, 'rooms' | 'retired'> & { retired: number };
type RoomRow = Omit<RoomDto, 'access' | 'retired'> & { venueId: string; access: string; retired: number };
type ContactRow = Omit<ContactPersonDto, 'isPublic' | 'retired' | 'lastChange'> & { retired: number };

export interface OffRow {
  readonly id: string;
  readonly kind: DayOffKind;
  readonly venueId: string | null;
  readonly roomId: string | null;
  readonly venue: string | null;
  readonly firstDate: LocalDate;
  readonly lastDate: LocalDate;
  readonly name: string;
  readonly openSince: Date | null;
  readonly revision: number;
}

/** Courses that are planned or run: whoever changes what they use should know of them. */
const OPEN = `r.state NOT IN ('COMPLETED', 'SETTLED', 'CANCELLED')`;
const OFF = `SELECT d.id, d.kind, d.venue_id AS venueId, d.room_id AS roomId, CONCAT_WS(', ', v.town, v.name, m.name) AS venue,
  d.first_date AS firstDate, d.last_date AS lastDate, d.name, d.open_since AS openSince, d.revision
  FROM day_off d LEFT JOIN venue v ON v.id = d.venue_id LEFT JOIN room m ON m.id = d.room_id`;

/** Reads of what courses are planned from. */
@Injectable()
export class MasterDataStore {
  constructor(private readonly database: Database) {}

  async venues(id: string | null = null): Promise<VenueDto[]> {
    const [venues, rooms] = await Promise.all([
      this.database.query<VenueRow[]>(
        `SELECT v.id, v.name, v.street, v.postcode, v.town, v.territory_id AS territoryId, t.name AS territory, v.transit, v.revision,
                v.retired_at IS NOT NULL AS retired
         FROM venue v LEFT JOIN territory t ON t.id = v.territory_id ${id ? 'WHERE v.id = ?' : ''}
         ORDER BY v.retired_at IS NOT NULL, v.town, v.name, v.id`,
        id ? [id] : [],
      ),
      this.rooms(id),
    ]);
    return venues.map((venue) => ({
      ...venue,
      retired: venue.retired === 1,
      rooms: rooms.filter(({ venueId }) => venueId === venue.id).map(({ venueId: _venue, ...room }) => room),
    }));
  }

  private async rooms(venueId: string | null): Promise<(RoomDto & { venueId: string })[]> {
    const rows = await this.database.query<RoomRow[]>(
      `SELECT m.id, m.venue_id AS venueId, m.name, m.seats, m.access, m.revision, m.retired_at IS NOT NULL AS retired,
              (SELECT COUNT(*) FROM course_run r WHERE ${OPEN} AND (r.room_id = m.id OR EXISTS
                (SELECT 1 FROM session s WHERE s.course_run_id = r.id AND s.room_id = m.id))) AS runs
       FROM room m ${venueId ? 'WHERE m.venue_id = ?' : ''} ORDER BY m.retired_at IS NOT NULL, m.name, m.id`,
      venueId ? [venueId] : [],
    );
    return rows.map((room) => ({
      ...room,
      access: JSON.parse(room.access) as RoomDto['access'],
      retired: room.retired === 1,
    }));
  }

  /** Whether days can be off there: everywhere, in a house, or in a room of it. */
  async hasPlace(reader: Reader, { venueId, roomId }: Pick<OffRow, 'venueId' | 'roomId'>): Promise<boolean> {
    if (venueId === null) return roomId === null;
    if (roomId === null) return this.exists(reader, 'venue', venueId);
    return (await reader.query('SELECT 1 FROM room WHERE id = ? AND venue_id = ?', [roomId, venueId])).length > 0;
  }

  async venueOfRoom(roomId: string): Promise<string | null> {
    const [row] = await this.database.query<{ venueId: string }[]>('SELECT venue_id AS venueId FROM room WHERE id = ?', [roomId]);
    return row?.venueId ?? null;
  }

  territories(): Promise<{ id: string; name: string }[]> {
    return this.database.query('SELECT id, name FROM territory WHERE valid_to IS NULL ORDER BY name');
  }

  async contacts(id: string | null = null): Promise<Omit<ContactPersonDto, 'lastChange'>[]> {
    const rows = await this.database.query<ContactRow[]>(
      `SELECT c.id, c.name, c.phone, c.email, c.hours, c.public_since AS publicSince, c.revision, c.retired_at IS NOT NULL AS retired,
              (SELECT COUNT(*) FROM course_run r WHERE r.contact_person_id = c.id AND ${OPEN}) AS runs
       FROM contact_person c ${id ? 'WHERE c.id = ?' : ''} ORDER BY c.retired_at IS NOT NULL, c.name, c.id`,
      id ? [id] : [],
    );
    return rows.map((row) => ({ ...row, isPublic: row.publicSince !== null, retired: row.retired === 1 }));
  }

  programmes(id: string | null = null): Promise<Omit<ProgrammeDto, 'lastChange'>[]> {
    return this.database.query(
      `SELECT f.id, f.code, f.name, f.notice, f.valid_from AS validFrom, f.valid_to AS validTo, f.revision,
              (SELECT COUNT(*) FROM course_run r WHERE r.funding_programme_id = f.id AND ${OPEN}) AS runs
       FROM funding_programme f ${id ? 'WHERE f.id = ?' : ''} ORDER BY f.valid_from DESC, f.name, f.id`,
      id ? [id] : [],
    );
  }

  /** School holidays and closing days that touch a span of days. */
  daysOff(from: LocalDate, to: LocalDate): Promise<OffRow[]> {
    return this.database.query(`${OFF} WHERE d.first_date <= ? AND d.last_date >= ? ORDER BY d.first_date, d.kind, venue`, [to, from]);
  }

  async dayOff(id: string): Promise<OffRow | null> {
    const [row] = await this.database.query<OffRow[]>(`${OFF} WHERE d.id = ?`, [id]);
    return row ?? null;
  }

  /** Days on which nobody teaches in this room; without one, those that hold everywhere. */
  async offIn(reader: Reader, roomId: string | null): Promise<DayOff[]> {
    return reader.query(
      `SELECT d.first_date AS \`from\`, d.last_date AS \`to\`, d.name, d.kind FROM day_off d
       WHERE d.venue_id IS NULL OR d.room_id = ? OR (d.room_id IS NULL AND d.venue_id = (SELECT m.venue_id FROM room m WHERE m.id = ?))
       ORDER BY d.first_date, d.id`,
      [roomId, roomId],
    );
  }

  async counts(today: LocalDate): Promise<MasterCountsDto> {
    const [row] = await this.database.query<MasterCountsDto[]>(
      `SELECT (SELECT COUNT(*) FROM room m JOIN venue v ON v.id = m.venue_id WHERE m.retired_at IS NULL AND v.retired_at IS NULL) AS rooms,
              (SELECT COUNT(*) FROM contact_person WHERE retired_at IS NULL) AS contacts,
              (SELECT COUNT(*) FROM funding_programme WHERE valid_to IS NULL OR valid_to >= ?) AS programmes,
              (SELECT COUNT(*) FROM organisation WHERE status = 'ACTIVE') AS organisers,
              (SELECT COUNT(*) FROM office WHERE revision > 0) AS office,
              (SELECT COUNT(*) FROM offering) AS offerings,
              (SELECT COUNT(*) FROM course_run) AS runs,
              (SELECT COUNT(*) FROM trainer) AS trainers,
              (SELECT COUNT(*) FROM day_off WHERE kind = 'SCHOOL_HOLIDAY' AND last_date >= ?) AS schoolHolidays`,
      [today, today],
    );
    if (!row) throw new Error('a question about numbers has an answer');
    return row;
  }

  async exists(reader: Reader, table: 'venue' | 'territory', id: string): Promise<boolean> {
    return (await reader.query<unknown[]>(`SELECT 1 FROM ${table} WHERE id = ?`, [id])).length > 0;
  }
}
