import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { StartupProblem } from './startup-problem.js';

/**
 * Makes the data folder where it is missing and proves by a probe that this process may write there.
 * @throws StartupProblem with the folder and the operating system's reason.
 */
export function prepareDataDir(folder: string): void {
  const probe = path.join(folder, `.write-probe-${process.pid}`);
  try {
    makeFolder(folder);
    writeFileSync(probe, 'x');
    rmSync(probe);
  } catch (error) {
    const { code = 'unknown error' } = error as NodeJS.ErrnoException;
    throw new StartupProblem(
      `The data folder ${folder} is not writable (${code}).`,
      'Give this user write access and free space there, or set DATA_DIR to another folder.',
    );
  }
}

/** Level by level, because Node's own recursive way never ends below /proc: the parent is there, and still the folder cannot be made. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  const parent = path.dirname(folder);
  if (parent !== folder) makeFolder(parent);
  try {
    mkdirSync(folder, { mode: 0o700 });
  } catch (error) {
    // Another process of the product may have made it meanwhile.
    if (!existsSync(folder)) throw error;
  }
}
