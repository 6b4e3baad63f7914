const withOffset = new Intl.DateTimeFormat('en', { timeZone: 'Europe/Berlin', timeZoneName: 'longOffset' });

/** The offset of Berlin's wall clock on a day ("+01:00"), for addresses of time that leave Germany. */
export function berlinOffset(date: string, time: string): string {
  const name = withOffset.formatToParts(new Date(`${date}T${time}:00+01:00`)).find((part) => part.type === 'timeZoneName')?.value;
  return name?.replace('GMT', '') ?? '+01:00';
}
