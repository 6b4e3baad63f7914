import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { Clock } from '../../api/src/time/clock.js';
import { ApiClient } from './api.js';
import { freePort, type TestApp } from './app.js';

/** Something that answers requests of the product: a process of its own, or the one of this test. */
export interface Server {
  readonly name: string;
  readonly api: ApiClient;
}

export interface ProductProcess extends Server {
  /** As a power cut would: nothing is finished, nothing is said. */
  kill(): Promise<void>;
  stop(): Promise<void>;
}

/** The built product (`npm test` builds it) as a process of its own, on the database of this test. */
export async function startProcess(app: TestApp, name: string): Promise<ProductProcess> {
  useMachineTime(app);
  const { databaseUrl, dataDir, publicUrl, smtpUrl, secretKey } = app.config;
  const port = String(await freePort());
  const child = spawn(process.execPath, ['--enable-source-maps', 'api/dist/main.js'], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...{ PATH: process.env.PATH, HOST: '127.0.0.1', PORT: port, ROLE: 'web', MIGRATE: 'off', DEMO: '0', DATA_DIR: dataDir },
      ...{ DATABASE_URL: databaseUrl ?? '', SMTP_URL: smtpUrl ?? '', PUBLIC_URL: publicUrl.href, SECRET_KEY: secretKey.toString('hex') },
    },
  });
  const errors = text(child.stderr);
  const started = await Promise.race([once(child.stdout, 'data'), once(child, 'exit').then(() => null)]);
  if (!started) throw new Error(`The product did not start. Is it built (npm run build)?\n${await errors}`);
  child.stdout.resume();
  return {
    name,
    api: new ApiClient(`http://127.0.0.1:${port}`, { origin: publicUrl.origin }),
    kill: () => end(child, 'SIGKILL'),
    stop: () => end(child, 'SIGTERM'),
  };
}

async function end(child: ChildProcess, signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill(signal);
  await gone;
}

/**
 * Processes of their own know the time of the machine only, and so does this one from now on: a clock that stands still
 * is late as soon as somebody waits for a lock, and what is done by it seems to come before what it follows.
 */
function useMachineTime({ clock }: TestApp): void {
  const machine = new Clock();
  Object.assign(clock, { now: () => machine.now(), shared: (asked: Parameters<Clock['shared']>[0]) => machine.shared(asked) });
}
