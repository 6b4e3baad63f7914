import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { describe, expect, it } from '@jest/globals';
import { StartupProblem } from '../config/startup-problem.js';
import { listenProblem } from './listen-problem.js';

describe('a port that cannot be used', () => {
  it('is named with a way on when another program has it', async () => {
    const first = createServer().listen(0, '127.0.0.1');
    await once(first, 'listening');
    const { port } = first.address() as AddressInfo;
    const [error] = await once(createServer().listen(port, '127.0.0.1'), 'error').catch((reason: unknown) => [reason]);
    first.close();

    const problem = listenProblem(error, '127.0.0.1', port) as StartupProblem;
    expect(problem).toBeInstanceOf(StartupProblem);
    expect(problem.reason).toBe(`Port ${port} is taken by another program.`);
    expect(problem.whatToDo).toContain(`PORT=${port + 1}`);
  });

  it('leaves an unknown error as it is', () => {
    const error = new Error('unknown');
    expect(listenProblem(error, '127.0.0.1', 1)).toBe(error);
  });
});
