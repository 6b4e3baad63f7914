import { once } from 'node:events';
import { createServer } from 'node:net';
import { StartupProblem } from '../config/startup-problem.js';

/** Why the server cannot listen, when the reason is a known one; else the error itself. */
export function listenProblem(error: unknown, host: string, port: number): unknown {
  switch ((error as NodeJS.ErrnoException).code) {
    case 'EADDRINUSE':
      return new StartupProblem(
        `Port ${port} is taken by another program.`,
        `Stop that program, or choose another port: PORT=${port + 1} npm start`,
      );
    case 'EACCES':
      return new StartupProblem(`This user may not listen on port ${port}.`, 'Choose a port above 1023 with PORT.');
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new StartupProblem(`This machine has no address ${host}.`, 'Set HOST to 127.0.0.1, or to 0.0.0.0 for every address.');
    default:
      return error;
  }
}

/** Before anything is set up: a start that cannot end well should say so at once, and leave nothing behind. @throws StartupProblem */
export async function provePortIsFree(host: string, port: number): Promise<void> {
  const probe = createServer();
  try {
    await once(probe.listen({ port, host }), 'listening');
  } catch (error) {
    throw listenProblem(error, host, port);
  }
  probe.close();
  await once(probe, 'close');
}
