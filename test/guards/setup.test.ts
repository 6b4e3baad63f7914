import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { envLines } from '../../.setup/env-file.mjs';
import { isNewEnough } from '../../.setup/mariadb.mjs';
import { isInstalled } from '../../.setup/packages.mjs';

interface LockedPackage {
  version?: string;
  optional?: boolean;
  optionalDependencies?: Record<string, string>;
}

describe('the lockfile', () => {
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, LockedPackage> };

  /** `npm ci` refuses a lockfile that lacks a platform's package, even one that this machine would never install. */
  it('names every optional package of every platform', () => {
    const missing = Object.entries(packages).flatMap(([place, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).filter((name) => !isLocked(place, name)),
    );
    expect(missing).toEqual([]);
  });

  /** A package is found beside the one that asks, or in a node_modules further up. */
  function isLocked(place: string, name: string): boolean {
    const candidate = place === '' ? `node_modules/${name}` : `${place}/node_modules/${name}`;
    if (candidate in packages) return true;
    return place !== '' && isLocked(place.includes('/node_modules/') ? place.slice(0, place.lastIndexOf('/node_modules/')) : '', name);
  }
});

describe('npm packages are installed again', () => {
  const lock = {
    '': { version: '1.0.0' },
    'node_modules/a': { version: '1.0.0' },
    'node_modules/only-for-mac': { version: '1.0.0', optional: true },
  };

  it('not when node_modules holds what the lockfile names', () => {
    expect(isInstalled(lock, { 'node_modules/a': { version: '1.0.0' } })).toBe(true);
  });

  it('when a version differs, a package is missing, or nothing is there', () => {
    expect(isInstalled(lock, { 'node_modules/a': { version: '1.0.1' } })).toBe(false);
    expect(isInstalled(lock, {})).toBe(false);
  });
});

describe('MariaDB of the machine is used', () => {
  it.each(['10.11.0', '10.11.19', '11.4.2', '12.0.2'])('when it is %s', (version) => {
    expect(isNewEnough(version)).toBe(true);
  });

  it.each(['10.6.18', '10.3.39', undefined])('not when it is %s', (version) => {
    expect(isNewEnough(version)).toBe(false);
  });
});

describe('the file .env', () => {
  it('gives KEY=value lines and nothing else', () => {
    expect(envLines('# note\nPORT=3001\n\nMAIL_FROM="Kurse <kurse@example.org>"\nDATABASE_URL=\n#DEMO=1\n')).toEqual([
      ['PORT', '3001'],
      ['MAIL_FROM', 'Kurse <kurse@example.org>'],
      ['DATABASE_URL', ''],
    ]);
  });
});
