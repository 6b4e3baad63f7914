import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';

const root = process.cwd();

/** The zone of a running process cannot be changed reliably, so the specs of the calendar run in processes of their own. */
function runCalendarSpecs(zone: string): { status: number | null; report: string } {
  const run = spawnSync(
    process.execPath,
    [
      join(root, 'node_modules/jest/bin/jest.js'),
      '--config',
      join(root, 'jest.config.js'),
      '--selectProjects',
      'unit',
      '--runInBand',
      'api/src/modules/calendar/calendar-writer.spec.ts',
    ],
    { cwd: root, encoding: 'utf8', env: { ...process.env, TZ: zone, NODE_OPTIONS: '--experimental-vm-modules --no-warnings' } },
  );
  return { status: run.status, report: run.stderr };
}

describe('the calendar does not care where the server stands', () => {
  it.each(['UTC', 'America/New_York', 'Europe/Berlin'])('writes the same dates under TZ=%s', (zone) => {
    expect(runCalendarSpecs(zone)).toMatchObject({ status: 0 });
  });
});
