import { describe, expect, it } from '@jest/globals';
import { isSameMeeting, meetingOf } from './meeting-link.js';

const codeOf = (url: string): unknown => {
  const made = meetingOf({ url, dialIn: null });
  return Array.isArray(made) ? (made[0] as { code: string }).code : made;
};

describe('the link of an online course', () => {
  it('is kept with what is said about the telephone', () => {
    expect(meetingOf({ url: 'https://meet.example.org/kurs?pwd=a%20b#raum', dialIn: '069 1234, PIN 5678#' })).toEqual({
      url: 'https://meet.example.org/kurs?pwd=a%20b#raum',
      dialIn: '069 1234, PIN 5678#',
    });
  });
  it('may be taken back, but a telephone alone is no meeting online', () => {
    expect(meetingOf({ url: '', dialIn: '' })).toBeNull();
    expect(meetingOf({ url: null, dialIn: '069 1234' })).toEqual([{ field: 'url', code: 'meeting.link_missing' }]);
  });
  it.each([
    ['http://meet.example.org/a', 'meeting.not_https'],
    ['javascript://meet.example.org/%0aalert(1)', 'meeting.not_https'],
    ['https://zeynep:geheim@meet.example.org/a', 'meeting.has_password'],
    ['https://zeynep@meet.example.org/a', 'meeting.has_password'],
    ['https://localhost/a', 'meeting.not_a_link'],
    ['meet.example.org/a', 'meeting.not_a_link'],
    ['mailto:a@example.org', 'meeting.not_a_link'],
    ['https://meet.example.org/a\r\nBEGIN:VALARM', 'meeting.not_a_link'],
    ['https://meet.example.org/a\u2028b', 'meeting.not_a_link'],
    ['https://meet.example.org/\u202Eb', 'meeting.not_a_link'],
    [`https://meet.example.org/${'a'.repeat(500)}`, 'meeting.too_long'],
  ])('%j is none', (url, code) => {
    expect(codeOf(url)).toBe(code);
  });
  it('writes a foreign host and path in plain signs, so that no calendar breaks on them', () => {
    expect(meetingOf({ url: 'https://besprechung-für-alle.example.org/räume', dialIn: null })).toEqual({
      url: 'https://xn--besprechung-fr-alle-ibc.example.org/r%C3%A4ume',
      dialIn: null,
    });
  });
  it('is the same when address and telephone are', () => {
    const meeting = { url: 'https://a.example.org/', dialIn: null };
    expect(isSameMeeting(meeting, { ...meeting })).toBe(true);
    expect(isSameMeeting(meeting, { ...meeting, dialIn: '069' })).toBe(false);
    expect(isSameMeeting(meeting, null)).toBe(false);
    expect(isSameMeeting(null, null)).toBe(true);
  });
});
