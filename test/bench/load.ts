import { readFileSync } from 'node:fs';
import { type Call, HttpClient } from './http-client.ts';

/** A process under measurement. */
export interface Side {
  readonly origin: string;
  readonly pid: number;
}

/** What one side did in all its turns. */
export class Measure {
  readonly times: number[] = [];
  seconds = 0;
  cpuMilliseconds = 0;
  failed = 0;

  add(other: Measure): void {
    this.times.push(...other.times);
    this.seconds += other.seconds;
    this.cpuMilliseconds += other.cpuMilliseconds;
    this.failed += other.failed;
  }

  get perSecond(): number {
    return this.times.length / this.seconds;
  }

  /** CPU milliseconds of the measured process for one operation. */
  get cpu(): number {
    return this.cpuMilliseconds / this.times.length;
  }

  get p95(): number {
    return this.times.toSorted((a, b) => a - b)[Math.floor(this.times.length * 0.95)] ?? 0;
  }
}

/** Keeps `concurrency` requests under way for `seconds` and adds what happened to the measure. */
export async function load(side: Side, concurrency: number, seconds: number, next: () => Call, into: Measure): Promise<void> {
  const clients = await Promise.all(Array.from({ length: concurrency }, () => HttpClient.open(side.origin)));
  const cpuBefore = cpuMilliseconds(side.pid);
  const started = performance.now();
  const end = started + seconds * 1000;
  const work = async (client: HttpClient): Promise<void> => {
    for (let before = started; before < end;) {
      const status = await client.send(next());
      const after = performance.now();
      into.times.push(after - before);
      if (status >= 400) into.failed += 1;
      before = after;
    }
  };
  await Promise.all(clients.map(work));
  into.seconds += (performance.now() - started) / 1000;
  into.cpuMilliseconds += cpuMilliseconds(side.pid) - cpuBefore;
  for (const client of clients) client.close();
}

const WARM_UP_SECONDS = 4;

/** Nobody is measured cold: a process that has just started compiles its code and opens its connections first. */
export async function warmUp(
  sides: { readonly ours: Side; readonly bare: Side },
  calls: { ours: () => Call; bare: () => Call },
): Promise<void> {
  for (const side of ['bare', 'ours'] as const) await load(sides[side], 8, WARM_UP_SECONDS, calls[side], new Measure());
}

const TICK_MILLISECONDS = 10;

/** User and system time of a process with its threads (Linux, proc(5): fields 14 and 15, in ticks of 10 ms). */
export function cpuMilliseconds(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) * TICK_MILLISECONDS;
}
