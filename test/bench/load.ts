import { readFileSync } from 'node:fs';
import { request as httpRequest, Agent } from 'node:http';

/** One figure of the bench: how many operations a second, and what each cost the server. */
export interface Measure {
  readonly perSecond: number;
  readonly p95: number;
  /** CPU milliseconds of the measured process for one operation. */
  readonly cpu: number;
  readonly failed: number;
}

export interface Call {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly headers?: Record<string, string>;
  readonly body?: string;
}

/**
 * Keeps `concurrency` requests under way until `seconds` have passed; every answer is read to its end.
 * @param pid process whose CPU time is counted
 */
export async function load(origin: string, pid: number, concurrency: number, seconds: number, next: () => Call): Promise<Measure> {
  const agent = new Agent({ keepAlive: true, maxSockets: concurrency });
  const { hostname, port } = new URL(origin);
  const times: number[] = [];
  let failed = 0;
  const end = performance.now() + seconds * 1000;
  const cpuBefore = cpuMilliseconds(pid);
  const started = performance.now();
  const client = async (): Promise<void> => {
    while (performance.now() < end) {
      const before = performance.now();
      const status = await send(agent, hostname, port, next());
      times.push(performance.now() - before);
      if (status >= 400) failed += 1;
    }
  };
  await Promise.all(Array.from({ length: concurrency }, client));
  const took = (performance.now() - started) / 1000;
  agent.destroy();
  times.sort((a, b) => a - b);
  return {
    perSecond: times.length / took,
    p95: times[Math.floor(times.length * 0.95)] ?? 0,
    cpu: (cpuMilliseconds(pid) - cpuBefore) / times.length,
    failed,
  };
}

function send(agent: Agent, hostname: string, port: string, { method, path, headers, body }: Call): Promise<number> {
  return new Promise((resolve, reject) => {
    const request = httpRequest({ agent, hostname, port, method, path, headers }, (response) => {
      response.resume();
      response.on('end', () => resolve(response.statusCode ?? 0));
    });
    request.on('error', reject);
    request.end(body);
  });
}

const TICK_MILLISECONDS = 10;

/** User and system time of a process with its threads (Linux, proc(5): fields 14 and 15, in ticks of 10 ms). */
export function cpuMilliseconds(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) * TICK_MILLISECONDS;
}
