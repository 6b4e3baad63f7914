// A browser for the browser tests, and a reader for the PDFs: Debian's packages, where we may install them.
import { hasApt, install, refreshLists } from './apt.mjs';
import { ask, distribution, findProgram, isRoot } from './programs.mjs';
import { say, step } from './say.mjs';

const browsers = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** Chromium's path, or '' where there is none and none may be installed. */
export async function chromium() {
  await installMissing();
  const browser = findProgram(browsers);
  // Ubuntu's /usr/bin/chromium-browser may be a note that says "install the snap".
  if (browser && ask(browser, ['--version'])) return browser;
  say('NO CHROMIUM: the browser tests will be SKIPPED. Install it with: sudo apt-get install chromium');
  return '';
}

async function installMissing() {
  const missing = [...(findProgram(browsers) ? [] : ['chromium']), ...(findProgram(['pdftotext']) ? [] : ['poppler-utils'])];
  const mayInstall = isRoot && hasApt() && !distribution().includes('ubuntu');
  if (missing.length === 0 || !mayInstall) return;
  await refreshLists(missing[0]);
  await step(`${missing.join(' and ')} for the tests (apt-get install)`, () => install(missing));
}
