import { apiUrls } from '#lib/api/client.ts';
import type { RunDetail } from '#lib/api/types.ts';
import { berlinOffset } from '#lib/time/offset.ts';
import { attendanceOf, locationOf, locationOn } from './course-places.ts';

const modes = { ONLINE: 'online', PRESENCE: 'onsite', HYBRID: 'blended' } as const;
const at = (date: string, time: string): string => `${date}T${time}:00${berlinOffset(date, time)}`;

function offer(run: RunDetail, url: string): object {
  const soldOut = run.seats.state === 'waitlist' || run.seats.state === 'full';
  return {
    '@type': 'Offer',
    price: 0,
    priceCurrency: 'EUR',
    url,
    category: 'Free',
    availability: `https://schema.org/${soldOut ? 'SoldOut' : 'InStock'}`,
    validThrough: run.lateEntryUntil ?? run.registrationDeadline,
  };
}

function eventFacts(run: RunDetail, origin: string, url: string): object {
  return {
    name: run.title,
    description: run.promise,
    inLanguage: run.language,
    url,
    image: `${origin}${apiUrls.shareImage(run.id)}`,
    startDate: at(run.firstDate, run.startTime),
    endDate: at(run.lastDate, run.sessions.at(-1)?.end ?? run.endTime),
    location: locationOf(run, url),
    eventStatus: `https://schema.org/${run.seats.state === 'cancelled' ? 'EventCancelled' : 'EventScheduled'}`,
    eventAttendanceMode: `https://schema.org/${attendanceOf(run)}EventAttendanceMode`,
    organizer: organisation(run),
    isAccessibleForFree: true,
    maximumAttendeeCapacity: run.seats.capacity,
    ...(run.seats.left !== null && { remainingAttendeeCapacity: run.seats.left }),
    offers: offer(run, url),
  };
}

/** Each date by itself, where there are several: one can be online, in another room, moved or off. */
function dates(run: RunDetail, url: string): object {
  if (run.sessions.length < 2) return {};
  const off = run.seats.state === 'cancelled';
  const subEvent = run.sessions.map((session) => ({
    '@type': 'Event',
    name: run.title,
    startDate: at(session.date, session.start),
    endDate: at(session.date, session.end),
    location: locationOn(run, session, url),
    eventStatus: `https://schema.org/${off || session.cancelled ? 'EventCancelled' : session.movedFrom ? 'EventRescheduled' : 'EventScheduled'}`,
    ...(session.movedFrom && { previousStartDate: at(session.movedFrom.date, session.movedFrom.start) }),
  }));
  return { subEvent };
}

const organisation = (run: RunDetail): object => ({ '@type': 'Organization', name: run.organiser });

/** The run as schema.org says it: a Course with this instance, and the instance as an event of its own. */
export function courseJsonLd(run: RunDetail, origin: string): object {
  const url = `${origin}/angebote/${run.slug}`;
  const event = eventFacts(run, origin, url);
  const instance = {
    '@type': 'CourseInstance',
    ...event,
    courseMode: modes[run.format],
    courseWorkload: `PT${run.teachingUnits * 45}M`,
    ...(run.trainers.length > 0 && { instructor: run.trainers.map((name) => ({ '@type': 'Person', name })) }),
  };
  const course = {
    '@type': 'Course',
    name: run.titleShort,
    description: run.description,
    url,
    provider: organisation(run),
    inLanguage: run.language,
    isAccessibleForFree: true,
    offers: offer(run, url),
    hasCourseInstance: instance,
  };
  return { '@context': 'https://schema.org', '@graph': [course, { '@type': 'EducationEvent', ...event, ...dates(run, url) }] };
}
