import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database } from '../../../database/database.js';
import type { Words } from '../../../texts/words.js';
import type { LocalDate } from '../../../time/berlin.js';
import { type LoadedMail, MailCatalogue, type Obsolete } from '../mail-catalogue.js';
import type { QueuedMail } from '../outbox.store.js';
import { longDay } from './date-words.js';
import { MailLinks } from './mail-links.js';
import {
  deskAppliedLetter,
  type DeclinedDeskData,
  type DeclinedRoleData,
  deskDeclinedLetter,
  deskDeclinedSamples,
  deskInvitationLetter,
  deskInvitationSamples,
  type DeskLetterData,
  deskSamples,
  type InvitationToDeskData,
  roleDeclinedLetter,
  roleDeclinedSamples,
} from './organisation-letters.js';

interface ApplicationRow {
  readonly person: string;
  readonly organisation: string;
  readonly email: string;
  readonly reason: string | null;
}

interface RoleRow {
  readonly person: string;
  readonly organisation: string;
  readonly email: string;
  readonly endsOn: LocalDate | null;
}

/** What an organisation hears on its way to a desk of its own. */
@Injectable()
export class OrganisationMails implements OnModuleInit {
  constructor(
    private readonly catalogue: MailCatalogue,
    private readonly database: Database,
    private readonly links: MailLinks,
  ) {}

  onModuleInit(): void {
    this.catalogue.register({
      kind: 'organisation.applied',
      write: deskAppliedLetter,
      samples: deskSamples,
      load: (mail) => this.loadApplied(mail),
    });
    this.catalogue.register({
      kind: 'organisation.invitation',
      write: deskInvitationLetter,
      samples: deskInvitationSamples,
      load: (mail, words) => this.loadInvitation(mail, words),
    });
    this.catalogue.register({
      kind: 'organisation.declined',
      write: deskDeclinedLetter,
      samples: deskDeclinedSamples,
      load: (mail) => this.loadDeclined(mail),
    });
    this.catalogue.register({
      kind: 'organisation.role_declined',
      write: roleDeclinedLetter,
      samples: roleDeclinedSamples,
      load: (mail) => this.loadRoleDeclined(mail),
    });
  }

  private async loadRoleDeclined(mail: QueuedMail): Promise<LoadedMail<DeclinedRoleData> | Obsolete> {
    const [row] = await this.database.query<(Omit<DeclinedRoleData, 'roles'> & { email: string })[]>(
      `SELECT w.kind, w.name, w.decline_reason AS reason, a.name AS person, a.email, o.name AS organisation
       FROM role_wish w JOIN staff_account a ON a.id = w.asked_by JOIN organisation o ON o.id = w.organisation_id
       WHERE w.id = ? AND w.state = 'DECLINED' AND w.decline_reason <> '' AND a.is_active`,
      [String(mail.params.wishId)],
    );
    if (!row) return { obsolete: 'wish gone' };
    const { email, ...data } = row;
    return { to: { name: data.person, email }, replyTo: null, data: { ...data, roles: this.links.roles } };
  }

  private async loadApplied(mail: QueuedMail): Promise<LoadedMail<DeskLetterData> | Obsolete> {
    const row = await this.application(mail);
    if (!row) return { obsolete: 'application gone' };
    const { person, organisation, email } = row;
    return { to: { name: person, email }, replyTo: null, data: { person, organisation } };
  }

  private async loadDeclined(mail: QueuedMail): Promise<LoadedMail<DeclinedDeskData> | Obsolete> {
    const row = await this.application(mail);
    if (!row?.reason) return { obsolete: 'not declined' };
    const { person, organisation, email, reason } = row;
    return { to: { name: person, email }, replyTo: null, data: { person, organisation, reason } };
  }

  private async loadInvitation(mail: QueuedMail, words: Words): Promise<LoadedMail<InvitationToDeskData> | Obsolete> {
    const [row] = await this.database.query<RoleRow[]>(
      `SELECT a.name AS person, o.name AS organisation, a.email, r.ends_on AS endsOn
       FROM organisation_role r JOIN staff_account a ON a.id = r.account_id JOIN organisation o ON o.id = r.organisation_id
       WHERE r.account_id = ? AND r.organisation_id = ? AND a.is_active ORDER BY r.created_at DESC LIMIT 1`,
      [String(mail.params.accountId), String(mail.params.organisationId)],
    );
    if (!row) return { obsolete: 'no such role' };
    const { person, organisation, email, endsOn } = row;
    const data = { person, organisation, email, signIn: this.links.signIn, until: endsOn && longDay(endsOn, words) };
    return { to: { name: person, email }, replyTo: null, data };
  }

  private async application(mail: QueuedMail): Promise<ApplicationRow | null> {
    const [row] = await this.database.query<ApplicationRow[]>(
      `SELECT contact_name AS person, name AS organisation, email, decline_reason AS reason FROM organisation_application WHERE id = ?`,
      [String(mail.params.applicationId)],
    );
    return row ?? null;
  }
}
