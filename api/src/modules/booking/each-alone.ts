import type { Logger } from '@nestjs/common';

/**
 * Does something with each of many that are due. One that fails is noted and tried again the next time; it keeps nobody
 * else waiting.
 * @param work answers false when there was nothing left to do
 * @returns how many were done
 */
export async function eachAlone<T>(
  due: readonly T[],
  log: Logger,
  nameOf: (one: T) => string,
  work: (one: T) => Promise<boolean>,
): Promise<number> {
  let done = 0;
  for (const one of due) {
    try {
      if (await work(one)) done += 1;
    } catch (error) {
      log.error(`${nameOf(one)} has failed and is tried again`, error instanceof Error ? error.stack : String(error));
    }
  }
  return done;
}
