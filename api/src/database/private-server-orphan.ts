import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { StartupProblem } from '../config/startup-problem.js';

const goneWithin = 30_000;

/**
 * Ends the server that a killed app left behind, so that the files are free.
 * Throws StartupProblem when the server belongs to an app that still runs.
 */
export async function clearTheWay(register: string, files: string): Promise<void> {
  const { server, owner } = readRegister(register);
  // Process numbers are reused: only a process that serves these very files is the one that was left behind.
  const isThere = () => commandLine(server).includes(`--datadir=${files}`);
  if (server > 0 && isThere()) {
    if (parent(server) === owner) {
      throw new StartupProblem(
        `Another start of the app (process ${owner}) is using the data folder.`,
        'Stop it first, or set DATA_DIR to another folder.',
      );
    }
    await end(server, isThere);
  }
  rmSync(register, { force: true });
}

async function end(server: number, isThere: () => boolean): Promise<void> {
  const begin = performance.now();
  signal(server, 'SIGTERM');
  while (isThere()) {
    if (performance.now() - begin > goneWithin) signal(server, 'SIGKILL');
    await delay(20);
  }
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // It ended in the meantime, which is what we want.
  }
}

function readRegister(register: string): { server: number; owner: number } {
  try {
    const { server, owner } = JSON.parse(readFileSync(register, 'utf8')) as Record<string, unknown>;
    return { server: Number(server) || 0, owner: Number(owner) || 0 };
  } catch {
    return { server: 0, owner: 0 };
  }
}

/** Empty for a process that has ended, also while nobody has collected its exit code. */
function commandLine(pid: number): string {
  if (existsSync('/proc/self/cmdline')) return readProcess(pid, 'cmdline').replaceAll('\0', ' ');
  return spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).stdout;
}

function parent(pid: number): number {
  if (existsSync('/proc/self/status')) return Number(/^PPid:\s*(\d+)/m.exec(readProcess(pid, 'status'))?.[1]);
  return Number(spawnSync('ps', ['-o', 'ppid=', '-p', String(pid)], { encoding: 'utf8' }).stdout);
}

function readProcess(pid: number, file: 'cmdline' | 'status'): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return '';
  }
}
