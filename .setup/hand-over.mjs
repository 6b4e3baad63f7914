// Hands the terminal to the product: its output, its signals and its exit code are ours from here on.
import { spawn } from 'node:child_process';
import { findProgram, root } from './programs.mjs';

/** Runs `node ...args` until it ends and takes over its exit code. */
export function handOver(node, args, env) {
  // On Linux the kernel ends the product when setup itself is killed, so that it never keeps the port.
  const setpriv = findProgram(['setpriv']);
  const command = setpriv ? [setpriv, '--pdeathsig', 'TERM', '--', node, ...args] : [node, ...args];
  const child = spawn(command[0], command.slice(1), { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  if (process.env.npm_lifecycle_event) stopWithNpm(child);
  return new Promise((resolve) => {
    child.on('close', (code, signal) => {
      // Ended by the signal we passed on: a stop as wished, not a failure.
      process.exitCode = code ?? (signal === 'SIGINT' || signal === 'SIGTERM' ? 0 : 1);
      resolve();
    });
  });
}

/** npm is ended by a signal that its shell does not pass on to us; all we see is that our parent is another one. */
function stopWithNpm(child) {
  const parent = process.ppid;
  const watch = () => process.ppid === parent || child.kill('SIGTERM');
  setInterval(watch, 250).unref();
}
