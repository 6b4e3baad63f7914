/** Octet linter for iCalendar files: what no calendar parser checks (standards CAL-01, CAL-03, CAL-05, CAL-07). */
export function lintIcs(bytes: Buffer): string[] {
  return [...lintOctets(bytes), ...lintLines(contentLines(bytes))];
}

/** Logical lines: folds undone, in order. */
export function contentLines(bytes: Buffer): string[] {
  return bytes
    .toString('utf8')
    .replace(/\r\n[ \t]/g, '')
    .split('\r\n')
    .slice(0, -1);
}

function lintOctets(bytes: Buffer): string[] {
  const problems: string[] = [];
  if (!bytes.subarray(-2).equals(Buffer.from('\r\n'))) problems.push('does not end with CRLF');
  for (const line of physicalLines(bytes)) {
    if (line.includes(0x0a) || line.includes(0x0d)) problems.push('bare CR or LF');
    if (line.length > 75) problems.push(`line of ${line.length} octets`);
    if (line.some((octet) => (octet < 0x20 && octet !== 0x09) || octet === 0x7f)) problems.push('control character');
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(line);
    } catch {
      problems.push('line is no UTF-8 of its own');
    }
  }
  return problems;
}

function physicalLines(bytes: Buffer): Buffer[] {
  const lines: Buffer[] = [];
  let start = 0;
  for (let at = bytes.indexOf('\r\n'); at >= 0; at = bytes.indexOf('\r\n', start)) {
    lines.push(bytes.subarray(start, at));
    start = at + 2;
  }
  return lines;
}

function lintLines(lines: readonly string[]): string[] {
  const problems: string[] = [];
  const count = (line: string): number => lines.filter((other) => other === line).length;
  if (lines[0] !== 'BEGIN:VCALENDAR' || lines.at(-1) !== 'END:VCALENDAR') problems.push('not exactly one calendar');
  if (count('VERSION:2.0') !== 1) problems.push('VERSION:2.0 missing or twice');
  if (lines.filter((line) => line.startsWith('PRODID:')).length !== 1) problems.push('PRODID missing or twice');
  if (lines.filter((line) => line.startsWith('METHOD:')).length > 1) problems.push('more than one METHOD');
  if (count('BEGIN:VTIMEZONE') !== 1 || count('TZID:Europe/Berlin') !== 1) problems.push('not exactly one VTIMEZONE for Europe/Berlin');
  for (const line of lines) {
    const problem = lintLine(line);
    if (problem) problems.push(problem);
  }
  for (const event of eventsOf(lines)) problems.push(...lintEvent(event));
  return problems;
}

const knownLine =
  /^(BEGIN|END|VERSION|PRODID|METHOD|NAME|X-WR-CALNAME|REFRESH-INTERVAL|X-PUBLISHED-TTL|TZID|TZOFFSETFROM|TZOFFSETTO|TZNAME|DTSTART|RRULE|UID|SEQUENCE|DTSTAMP|DTEND|SUMMARY|LOCATION|DESCRIPTION|ORGANIZER|ATTENDEE|STATUS|URL)[;:]/;

function lintLine(line: string): string | null {
  if (!knownLine.test(line)) return `unexpected property: ${line.slice(0, 40)}`;
  if (line.startsWith('DTSTAMP') && !/^DTSTAMP:\d{8}T\d{6}Z$/.test(line)) return 'DTSTAMP is not UTC';
  if (
    /^(ORGANIZER|ATTENDEE)/.test(line) &&
    !/^(ORGANIZER|ATTENDEE)(;[A-Z-]+=("[^"]*"|[^";:,]*))*:mailto:[^\s@,;:"]+@[^\s@,;:"]+$/i.test(line)
  )
    return `address line: ${line.slice(0, 60)}`;
  if (line.startsWith('URL') && !/^URL(;VALUE=URI)?:https:\/\/[^\s,;"\\]+$/.test(line)) return `address of a page: ${line.slice(0, 60)}`;
  if (/^(SUMMARY|LOCATION|DESCRIPTION|NAME|X-WR-CALNAME):/.test(line) && !/^[^:]+:(\\[\\;,nN]|[^\\;,])*$/su.test(line))
    return 'text is not escaped';
  return null;
}

const once = ['UID', 'SEQUENCE', 'DTSTAMP', 'DTSTART', 'DTEND', 'SUMMARY', 'STATUS'];

function lintEvent(event: readonly string[]): string[] {
  const problems: string[] = [];
  const named = (name: string): string[] => event.filter((line) => line.startsWith(`${name}:`) || line.startsWith(`${name};`));
  for (const name of once) if (named(name).length !== 1) problems.push(`${name} ${named(name).length} times in an event`);
  for (const name of ['ORGANIZER', 'ATTENDEE', 'LOCATION', 'DESCRIPTION'])
    if (named(name).length > 1) problems.push(`${name} more than once`);
  for (const name of ['DTSTART', 'DTEND']) {
    if (!/^DT(START|END);TZID=Europe\/Berlin:\d{8}T\d{6}$/.test(named(name)[0] ?? '')) problems.push(`${name} is not Berlin time`);
  }
  if (!/^STATUS:(CONFIRMED|CANCELLED)$/.test(named('STATUS')[0] ?? '')) problems.push('STATUS is neither CONFIRMED nor CANCELLED');
  if (!/^UID:[A-Za-z0-9@.-]{1,255}$/.test(named('UID')[0] ?? '')) problems.push('UID is not opaque');
  return problems;
}

function eventsOf(lines: readonly string[]): string[][] {
  const events: string[][] = [];
  lines.forEach((line, at) => {
    if (line === 'BEGIN:VEVENT') events.push(lines.slice(at + 1, lines.indexOf('END:VEVENT', at)));
  });
  return events;
}
