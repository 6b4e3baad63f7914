import { existsSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { prepareDataDir } from './data-dir.js';
import { StartupProblem } from './startup-problem.js';

/** Below /proc every new folder fails with a reason that Node's recursive mkdir does not understand. */
const unwritable = existsSync('/proc/self') ? ['/proc/data', '/proc/data/deep'] : [];

describe('the data folder', () => {
  let place: string;
  beforeAll(() => {
    place = mkdtempSync(path.join(tmpdir(), 'data-dir-'));
  });
  afterAll(() => rmSync(place, { recursive: true, force: true }));

  it('is made where it is missing, for this user alone, and left as it was', () => {
    const folder = path.join(place, 'new/deep');
    prepareDataDir(folder);
    prepareDataDir(folder);
    expect(readdirSync(folder)).toEqual([]);
    expect(statSync(folder).mode & 0o777).toBe(0o700);
  });

  it('is refused in one line where nothing can be written', () => {
    const file = path.join(place, 'file');
    writeFileSync(file, '');
    for (const folder of [file, path.join(file, 'below'), '/dev/null/data', ...unwritable]) {
      expect(() => prepareDataDir(folder)).toThrow(StartupProblem);
      expect(() => prepareDataDir(folder)).toThrow(/The data folder .* is not writable \(E[A-Z]+\)\. .*DATA_DIR/);
    }
  });
});
