import { apiUrls } from '#lib/api/client.ts';
import type { RunDetail } from '#lib/api/types.ts';
import { berlinOffset } from '#lib/time/offset.ts';

const modes = { ONLINE: 'online', PRESENCE: 'onsite', HYBRID: 'blended' } as const;
const attendance = {
  ONLINE: 'https://schema.org/OnlineEventAttendanceMode',
  PRESENCE: 'https://schema.org/OfflineEventAttendanceMode',
  HYBRID: 'https://schema.org/MixedEventAttendanceMode',
} as const;

const at = (date: string, time: string): string => `${date}T${time}:00${berlinOffset(date, time)}`;

function location(run: RunDetail, url: string): object {
  if (run.format === 'ONLINE') return { '@type': 'VirtualLocation', url };
  const { venue } = run;
  return {
    '@type': 'Place',
    name: venue?.name ?? run.town,
    address: {
      '@type': 'PostalAddress',
      ...(venue && { streetAddress: venue.street, postalCode: venue.postcode }),
      addressLocality: venue?.town ?? run.town,
      addressRegion: 'Hessen',
      addressCountry: 'DE',
    },
  };
}

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
    location: location(run, url),
    eventStatus: `https://schema.org/${run.seats.state === 'cancelled' ? 'EventCancelled' : 'EventScheduled'}`,
    eventAttendanceMode: attendance[run.format],
    organizer: organisation(run),
    isAccessibleForFree: true,
    maximumAttendeeCapacity: run.seats.capacity,
    ...(run.seats.left !== null && { remainingAttendeeCapacity: run.seats.left }),
    offers: offer(run, url),
  };
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
  return { '@context': 'https://schema.org', '@graph': [course, { '@type': 'EducationEvent', ...event }] };
}
