import { Injectable } from '@nestjs/common';
import { newId } from '../../database/ids.js';
import type { SqlValue, Tx } from '../../database/tx.js';
import { conflict, type DomainError, notFound } from '../../errors/domain-error.js';
import { type Actor, actorId } from '../access/index.js';
import { AuditLog, type AuditSubject } from './audit-log.js';

/** Tables whose rows people write by hand, each with a column `revision`. */
export type NotedTable = Extract<
  AuditSubject['type'],
  'venue' | 'room' | 'contact_person' | 'office' | 'funding_programme' | 'day_off' | 'organisation' | 'staff_account'
>;

export type Columns = Readonly<Record<string, SqlValue>>;

export interface RowWish {
  /** Null for a new row. */
  readonly id: string | null;
  /** Of the row as it was seen. */
  readonly revision: number;
}

/** Who did something to a thing last. */
export interface LastChange {
  readonly accountId: string;
  readonly name: string;
  readonly at: Date;
}

export interface WrittenRow {
  readonly id: string;
  /** Names of the columns that say something else now. */
  readonly changed: readonly string[];
}

/** Rows that people write by hand: by the revision they saw, so that two never overwrite each other (E35), and with a line in the log. */
@Injectable()
export class NotedRows {
  constructor(private readonly audit: AuditLog) {}

  /**
   * @param columns as they are to be; told the row as it is, null for a new one
   * @throws DomainError `master.unknown`, `master.changed_by`, `master.changed_elsewhere`, `master.changed_meanwhile`
   */
  async write(
    tx: Tx,
    actor: Actor,
    table: NotedTable,
    { id, revision }: RowWish,
    columns: (before: Record<string, SqlValue> | null) => Columns,
  ): Promise<WrittenRow> {
    if (id === null) return this.add(tx, actor, table, columns(null));
    const [before] = await tx.query<Record<string, SqlValue>[]>(`SELECT * FROM ${table} WHERE id = ? FOR UPDATE`, [id]);
    if (!before) throw notFound('master.unknown');
    if (before.revision !== revision) throw await this.overtaken(tx, actor, { type: table, id });
    const wished = columns(before);
    const changed = Object.keys(wished).filter((name) => plain(before[name]) !== plain(wished[name]));
    if (changed.length === 0) return { id, changed };
    tx.write(`UPDATE ${table} SET ${changed.map((name) => `${name} = ?`).join(', ')}, revision = revision + 1 WHERE id = ?`, [
      ...changed.map((name) => wished[name] ?? null),
      id,
    ]);
    const changes = Object.fromEntries(changed.map((name) => [name, { from: plain(before[name]), to: plain(wished[name]) }]));
    await this.audit.append(tx, actor, `${table}.changed`, { type: table, id }, changes);
    return { id, changed };
  }

  /** Takes away a row that nothing uses. @returns what it said @throws like `write` */
  async remove(tx: Tx, actor: Actor, table: NotedTable, { id, revision }: { id: string; revision: number }): Promise<Columns> {
    const [before] = await tx.query<Record<string, SqlValue>[]>(`SELECT * FROM ${table} WHERE id = ? FOR UPDATE`, [id]);
    if (!before) throw notFound('master.unknown');
    if (before.revision !== revision) throw await this.overtaken(tx, actor, { type: table, id });
    tx.write(`DELETE FROM ${table} WHERE id = ?`, [id]);
    const was = Object.fromEntries(Object.entries(before).map(([name, value]) => [name, plain(value)]));
    await this.audit.append(tx, actor, `${table}.removed`, { type: table, id }, was);
    return before;
  }

  async lastChange(reader: Pick<Tx, 'query'>, { type, id }: AuditSubject): Promise<LastChange | null> {
    const [row] = await reader.query<LastChange[]>(
      `SELECT a.id AS accountId, a.name, e.at FROM audit_entry e JOIN staff_account a ON a.id = e.actor_id
       WHERE e.subject_type = ? AND e.subject_id = ? AND e.actor_kind = 'staff' ORDER BY e.seq DESC LIMIT 1`,
      [type, id],
    );
    return row ?? null;
  }

  private async add(tx: Tx, actor: Actor, table: NotedTable, columns: Columns): Promise<WrittenRow> {
    const id = newId();
    const row = { id, ...columns };
    await tx.execute(`INSERT INTO ${table} (${Object.keys(row).join(', ')}) VALUES (?)`, [Object.values(row)]);
    const values = Object.fromEntries(Object.entries(columns).map(([name, value]) => [name, plain(value)]));
    await this.audit.append(tx, actor, `${table}.added`, { type: table, id }, values);
    return { id, changed: Object.keys(columns) };
  }

  /** Who was faster, in words. */
  private async overtaken(tx: Tx, actor: Actor, subject: AuditSubject): Promise<DomainError> {
    const last = await this.lastChange(tx, subject);
    if (!last) return conflict('master.changed_meanwhile');
    return last.accountId === actorId(actor) ? conflict('master.changed_elsewhere') : conflict('master.changed_by', { name: last.name });
  }
}

/** As it is compared and noted: the driver reads a flag as 1 and an instant as a date. */
function plain(value: SqlValue | undefined): string | number | null {
  if (value === undefined || value === null) return null;
  if (value instanceof Date) return value.toISOString();
  if (typeof value === 'boolean') return value ? 1 : 0;
  return typeof value === 'number' ? value : String(value);
}
