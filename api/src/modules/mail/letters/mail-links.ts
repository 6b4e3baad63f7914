import { Injectable } from '@nestjs/common';
import { AppConfig } from '../../../config/app-config.js';
import { PersonalTokens } from '../../access/index.js';

/** Addresses that open something for one person and one of their bookings. They exist in the mail only; nothing of them is stored. */
export interface PersonLinks {
  readonly myPage: string;
  /** Asks before it cancels. */
  readonly cancel: string;
  readonly feed: string;
  /** Asks whether an offered seat is wanted. */
  readonly offer: string;
  /** Asks before it moves the booking. */
  readonly move: string;
  /** Those of a party whom the mail is about as well and who read mails at the same address. */
  readonly companions: readonly CompanionLinks[];
}

export interface CompanionLinks {
  readonly name: string;
  readonly myPage: string;
  readonly move: string;
}

interface LinkedBooking {
  readonly id: string;
  readonly person: { readonly id: string; readonly linkNonce: string };
  readonly party: readonly LinkedCompanion[];
}

interface LinkedCompanion {
  readonly id: string;
  readonly name: string;
  readonly isMeant: boolean;
  readonly person: LinkedBooking['person'] | null;
}

/** Addresses of pages, as they stand in mails. */
@Injectable()
export class MailLinks {
  constructor(
    private readonly config: AppConfig,
    private readonly tokens: PersonalTokens,
  ) {}

  of({ id: bookingId, person, party }: LinkedBooking): PersonLinks {
    const myPage = this.myPage(person);
    return {
      myPage,
      cancel: `${myPage}/absagen/${bookingId}`,
      offer: `${myPage}/platz/${bookingId}`,
      move: `${myPage}/umbuchen/${bookingId}`,
      companions: party.flatMap(({ isMeant, person: companion, id, name }) =>
        isMeant && companion ? [this.ofCompanion(name, id, companion)] : [],
      ),
      feed: this.page(`f/${this.tokens.issue('feed', person.id, person.linkNonce)}.ics`),
    };
  }

  private ofCompanion(name: string, bookingId: string, person: LinkedBooking['person']): CompanionLinks {
    const myPage = this.myPage(person);
    return { name, myPage, move: `${myPage}/umbuchen/${bookingId}` };
  }

  myPage({ id, linkNonce }: LinkedBooking['person']): string {
    return this.page(`meine/${this.tokens.issue('person', id, linkNonce)}`);
  }

  /** What is known about the person, and what they can change. */
  ownData(person: LinkedBooking['person']): string {
    return `${this.myPage(person)}/daten`;
  }

  /** Whether reminders come. It opens nothing else and holds as long as the person is known, so that it works in every old mail. */
  reminders({ id }: { readonly id: string }): string {
    return this.page(`erinnerungen/${this.tokens.issue('reminders', id, '')}`);
  }

  confirmAddress({ id, nonce }: { readonly id: string; readonly nonce: string }): string {
    return this.page(`meine/adresse/${this.tokens.issue('address', id, nonce)}`);
  }

  /** The own page of somebody who teaches. */
  trainerPage({ id, linkNonce }: { readonly id: string; readonly linkNonce: string }): string {
    return this.page(`kursleitung/${this.tokens.issue('trainer', id, linkNonce)}`);
  }

  trainerFeed({ id, linkNonce }: { readonly id: string; readonly linkNonce: string }): string {
    return this.page(`api/v1/trainer-feeds/${this.tokens.issue('trainer_feed', id, linkNonce)}.ics`);
  }

  get signIn(): string {
    return this.page('anmelden');
  }

  /** Who is at the desk of an organisation. */
  get roles(): string {
    return this.page('organisation/rollen');
  }

  get courses(): string {
    return this.page('angebote');
  }

  private page(path: string): string {
    return new URL(path, this.config.publicUrl).href;
  }
}
