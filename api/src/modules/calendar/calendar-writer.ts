import ical, {
  ICalAttendeeRole,
  ICalAttendeeStatus,
  ICalCalendarMethod,
  ICalEventStatus,
  type ICalCalendar,
  type ICalEvent,
} from 'ical-generator';
import { Temporal } from 'temporal-polyfill';
import { BERLIN, berlinInstant } from '../../time/berlin.js';
import { berlinTimezone } from './domain/berlin-timezone.js';
import type { CalendarEvent, Invitation } from './domain/calendar-event.js';
import { calendarLine, calendarText, isCalendarAddress } from './domain/calendar-text.js';

/*
 * The only code that writes iCalendar. It keeps ical-generator away from its two traps: the calendar gets no zone name
 * (stamps would lose their Z), and times go in as instants for a named zone, never as JavaScript dates.
 */

const productId = '//KVH//Kursbuchung//DE';
const oneHour = 60 * 60;

/** Invitation or update: a message that puts the event into the attendee's calendar (RFC 5546 section 3.2.2). */
export function request(invitation: Invitation): string {
  return write(message(ICalCalendarMethod.REQUEST, invitation));
}

/** Takes the same event out again; date and title stay, because calendars show them (RFC 5546 section 3.2.5). */
export function cancel(invitation: Invitation): string {
  return write(message(ICalCalendarMethod.CANCEL, { ...invitation, event: { ...invitation.event, cancelled: true } }));
}

/** Somebody's own dates, to subscribe or to import. No method and no attendee: it must not look like an invitation (INV-06, FEED-04). */
export function personalFeed(events: readonly CalendarEvent[], name: string): string {
  const calendar = empty().name(feedName(name)).ttl(oneHour);
  for (const event of events) add(calendar, event);
  return write(calendar);
}

/** Dates anybody may put into a calendar, as offered on the public course page. */
export function publicFile(events: readonly CalendarEvent[], name: string): string {
  const calendar = empty().name(feedName(name)).method(ICalCalendarMethod.PUBLISH);
  for (const event of events) add(calendar, event);
  return write(calendar);
}

function message(method: ICalCalendarMethod, { event, organizer, attendee }: Invitation): ICalCalendar {
  const calendar = empty().method(method);
  const entry = add(calendar, event);
  entry.organizer({ name: calendarLine(organizer.name), email: address(organizer.email) });
  // Replies are not processed, so none is asked for: the place is booked, the answer is yes (INV-08).
  entry.createAttendee({
    name: calendarLine(attendee.name),
    email: address(attendee.email),
    role: ICalAttendeeRole.REQ,
    status: ICalAttendeeStatus.ACCEPTED,
    rsvp: false,
  });
  return calendar;
}

function empty(): ICalCalendar {
  return ical({ prodId: productId, timezone: { name: null, generator: () => berlinTimezone } });
}

function add(calendar: ICalCalendar, event: CalendarEvent): ICalEvent {
  const start = berlinInstant(event.date, event.start);
  const end = berlinInstant(event.date, event.end);
  if (end <= start) throw new Error(`event ${event.uid} ends before it starts`);
  const { location, description, url } = event;
  return calendar.createEvent({
    id: uid(event.uid),
    sequence: event.sequence,
    stamp: instant(event.stamp),
    timezone: BERLIN,
    start: instant(start),
    end: instant(end),
    summary: calendarText(event.summary),
    ...(location && { location: { title: calendarText(location) } }),
    ...(description && { description: calendarText(description) }),
    ...(url && { url: link(url) }),
    status: event.cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  });
}

/** ical-generator leaves out the line break after the last line, and the zone when there is no event. */
function write(calendar: ICalCalendar): string {
  const text = `${calendar.toString()}\r\n`;
  return calendar.length() > 0 ? text : text.replace('END:VCALENDAR', `${berlinTimezone}\r\nEND:VCALENDAR`);
}

const instant = (at: Date): Temporal.Instant => Temporal.Instant.fromEpochMilliseconds(at.getTime());

/** ical-generator writes the name and the UID as they are, so that escaping them is up to us. */
const feedName = (name: string): string => calendarLine(name).replace(/[\\;,]/g, '\\$&');

function uid(value: string): string {
  if (!/^[A-Za-z0-9@.-]{1,255}$/.test(value)) throw new Error('a UID is made by the server, never from text');
  return value;
}

/** ical-generator escapes an address as if it were text, which would break it: the signs concerned are written in their other form. */
function link(url: string): string {
  if (!/^https:\/\/[\x21-\x7E]+$/.test(url)) throw new Error('not a link a calendar can carry');
  return url.replaceAll(/[,;"\\]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}

function address(email: string): string {
  if (!isCalendarAddress(email)) throw new Error('not a mail address a calendar can carry');
  return email;
}
