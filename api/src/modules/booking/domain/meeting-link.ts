import type { FieldError } from '../../../errors/domain-error.js';

/** Where people of an online course meet. */
export interface Meeting {
  readonly url: string;
  /** How to take part by telephone, in words of staff. */
  readonly dialIn: string | null;
}

export interface MeetingWish {
  readonly url: string | null;
  readonly dialIn: string | null;
}

const LONGEST = 500;
/** A parser of addresses leaves these out in silence; in a mail or a calendar they would begin a new line. */
const unseen = /[\s\p{Cc}\p{Cf}\u2028\u2029]/u;

/**
 * The link as it goes into mails and calendars: always https, with nobody's password in it.
 * @returns null where staff take the link back; the errors at their fields where it cannot be one
 */
export function meetingOf({ url, dialIn }: MeetingWish): Meeting | null | readonly FieldError[] {
  const by = dialIn === '' ? null : dialIn;
  if (url === null || url === '') return by === null ? null : [{ field: 'url', code: 'meeting.link_missing' }];
  const link = unseen.test(url) ? null : parsed(url);
  if (!link?.hostname.includes('.')) return [{ field: 'url', code: 'meeting.not_a_link' }];
  if (link.protocol !== 'https:') return [{ field: 'url', code: 'meeting.not_https' }];
  if (link.username || link.password) return [{ field: 'url', code: 'meeting.has_password' }];
  if (link.href.length > LONGEST) return [{ field: 'url', code: 'meeting.too_long', params: { max: LONGEST } }];
  return { url: link.href, dialIn: by };
}

export const isSameMeeting = (a: Meeting | null, b: Meeting | null): boolean => a?.url === b?.url && a?.dialIn === b?.dialIn;

const parsed = (url: string): URL | null => (URL.canParse(url) ? new URL(url) : null);
