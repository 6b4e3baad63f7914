// Lets Node read the api's TypeScript as it stands: an import of './name.js' finds './name.ts'.
import { existsSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';

const isOurs = /\/api\/src\/[^?]*\.js$/;

registerHooks({
  resolve(name, context, next) {
    const file = name.startsWith('.') ? new URL(name, context.parentURL) : undefined;
    const source = file && isOurs.test(file.href) ? file.href.replace(/\.js$/, '.ts') : undefined;
    return next(source && existsSync(fileURLToPath(source)) ? source : name, context);
  },
});
