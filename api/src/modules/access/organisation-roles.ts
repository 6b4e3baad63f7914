import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database.js';
import { newId } from '../../database/ids.js';
import type { Tx } from '../../database/tx.js';
import { berlinDate, type LocalDate } from '../../time/berlin.js';
import { Clock } from '../../time/clock.js';

/** The first person an organisation names, or the one who steps in. */
export type OrganisationRole = 'CONTACT' | 'DEPUTY';

/** An organisation for which somebody may act today. */
export interface OwnOrganisation {
  readonly id: string;
  readonly name: string;
  readonly role: OrganisationRole;
  readonly endsOn: LocalDate | null;
}

export interface NewOrganisationRole {
  readonly organisationId: string;
  readonly name: string;
  /** In lower case. */
  readonly email: string;
  readonly language: string;
  readonly role: OrganisationRole;
  readonly startsOn: LocalDate;
  readonly endsOn: LocalDate | null;
}

const VALID = 'starts_on <= ? AND (ends_on IS NULL OR ends_on >= ?)';

/** Who enrols for which organisation, and until when. */
@Injectable()
export class OrganisationRoles {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async today(accountId: string): Promise<OwnOrganisation[]> {
    const today = berlinDate(this.clock.now());
    return this.database.query<OwnOrganisation[]>(
      `SELECT o.id, o.name, MIN(r.role) AS role, MAX(r.ends_on) AS endsOn FROM organisation_role r
       JOIN organisation o ON o.id = r.organisation_id
       WHERE r.account_id = ? AND r.${VALID} AND o.status = 'ACTIVE' GROUP BY o.id, o.name ORDER BY o.name`,
      [accountId, today, today],
    );
  }

  /** Gives the role, with an account where the address has none. @returns the account's id; null when the address belongs to staff */
  async give(tx: Tx, role: NewOrganisationRole): Promise<string | null> {
    const accountId = await this.account(tx, role);
    if (!accountId) return null;
    tx.write('INSERT INTO organisation_role (id, account_id, organisation_id, role, starts_on, ends_on, created_at) VALUES (?)', [
      [newId(), accountId, role.organisationId, role.role, role.startsOn, role.endsOn, this.clock.now()],
    ]);
    return accountId;
  }

  private async account(tx: Tx, { name, email, language }: NewOrganisationRole): Promise<string | null> {
    const [known] = await tx.query<{ id: string; roles: string }[]>('SELECT id, roles FROM staff_account WHERE email = ? FOR UPDATE', [
      email,
    ]);
    if (known) return (JSON.parse(known.roles) as string[]).includes('ORG_ENROLLER') ? known.id : null;
    const id = newId();
    tx.write(
      `INSERT INTO staff_account (id, name, email, roles, divisions, language, is_active, created_at) VALUES (?, ?, ?, '["ORG_ENROLLER"]', '[]', ?, 1, ?)`,
      [id, name, email, language, this.clock.now()],
    );
    return id;
  }

  /** Ends all roles of an account in an organisation with yesterday. @returns how many ended */
  async end(tx: Tx, accountId: string, organisationId: string, lastDay: LocalDate): Promise<number> {
    const { affectedRows } = await tx.execute(
      'UPDATE organisation_role SET ends_on = ? WHERE account_id = ? AND organisation_id = ? AND (ends_on IS NULL OR ends_on > ?)',
      [lastDay, accountId, organisationId, lastDay],
    );
    return affectedRows;
  }
}
