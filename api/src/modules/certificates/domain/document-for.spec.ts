import { describe, expect, it } from '@jest/globals';
import { kinds } from '../../catalogue/domain/run.js';
import { documentFor } from './document-for.js';

const shares = { certificatePercent: 80, attendancePercent: 50 };
const typeOf = (...[kind, attended, total]: [Parameters<typeof documentFor>[0], number, number]) =>
  documentFor(kind, { attended, total }, shares).type;

describe('which document somebody gets', () => {
  it.each([
    ['everything attended', 36, 'CERTIFICATE'],
    ['exactly at the threshold of 29 units', 29, 'CERTIFICATE'],
    ['one unit short', 28, 'ATTENDANCE'],
    ['exactly half', 18, 'ATTENDANCE'],
    ['less than half', 17.5, 'NONE'],
    ['nothing', 0, 'NONE'],
  ])('basic qualification of 36 units, %s', (_case, attended, expected) => {
    expect(typeOf('BASIC_QUALIFICATION', attended, 36)).toBe(expected);
  });

  it.each(['IN_DEPTH_SEMINAR', 'DEUTSCH4U', 'ASSOCIATION_TRAINING', 'INTERCULTURAL_OPENING_TRAINING'] as const)(
    '%s is confirmed from half of the units, never certified',
    (kind) => {
      expect(typeOf(kind, 6, 6)).toBe('ATTENDANCE');
      expect(typeOf(kind, 3, 6)).toBe('ATTENDANCE');
      expect(typeOf(kind, 2.5, 6)).toBe('NONE');
    },
  );

  it.each(['REFLECTION_TALK', 'NETWORK_MEETING'] as const)('%s gives none by default', (kind) => {
    expect(documentFor(kind, { attended: 12, total: 12 }, shares)).toEqual({
      type: 'NONE',
      problem: { code: 'certificate.none_for_kind', params: {} },
    });
  });

  it('says how much was missing', () => {
    expect(documentFor('BASIC_QUALIFICATION', { attended: 12, total: 36 }, shares)).toEqual({
      type: 'NONE',
      problem: { code: 'certificate.too_few_units', params: { attended: 12, total: 36, needed: 18 } },
    });
  });

  it('follows what the offering says: its document, and its own share', () => {
    const own = { certificate: 'CERTIFICATE', thresholdPercent: 60 } as const;
    expect(documentFor('IN_DEPTH_SEMINAR', { attended: 5, total: 8 }, shares, own)).toEqual({ type: 'CERTIFICATE', thresholdPercent: 60 });
    expect(documentFor('REFLECTION_TALK', { attended: 7, total: 12 }, shares, { certificate: 'ATTENDANCE', thresholdPercent: 60 })).toEqual(
      {
        type: 'NONE',
        problem: { code: 'certificate.too_few_units', params: { attended: 7, total: 12, needed: 7.5 } },
      },
    );
  });

  it('E10: after a course that ended early a Zertifikat asks for its share of the whole course, a confirmation of what was held', () => {
    const held = (attended: number, total: number, owed: number) =>
      documentFor('BASIC_QUALIFICATION', { attended, total, owed }, shares).type;
    expect([held(8, 8, 28), held(29, 32, 4), held(28, 32, 4), held(3, 8, 28)]).toEqual(['ATTENDANCE', 'CERTIFICATE', 'ATTENDANCE', 'NONE']);
  });

  it('follows the settings, not numbers of its own', () => {
    expect(documentFor('BASIC_QUALIFICATION', { attended: 27, total: 36 }, { certificatePercent: 75, attendancePercent: 50 })).toEqual({
      type: 'CERTIFICATE',
      thresholdPercent: 75,
    });
  });

  it('gives nothing to nobody, whatever the settings', () => {
    for (const kind of kinds)
      expect(documentFor(kind, { attended: 0, total: 0 }, { certificatePercent: 0, attendancePercent: 0 }).type).toBe('NONE');
  });
});
