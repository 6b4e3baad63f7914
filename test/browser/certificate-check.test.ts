import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { button } from '../support/booking-walk.js';
import { inBrowser, Website } from '../support/browser.js';
import { type IssuedCertificate, issuedCertificate } from '../support/issued-certificate.js';

let site: Website;
let certificate: IssuedCertificate;

inBrowser('checking a certificate', () => {
  beforeAll(async () => {
    site = await Website.open();
  });
  beforeEach(async () => {
    await site.reset();
    certificate = await issuedCertificate(site.app, 'Nguyễn Thị Minh Hòa');
  });
  afterEach(() => expect(site.complaints).toEqual([]));
  afterAll(() => site.close());

  describe.each([
    ['with scripts', true],
    ['without scripts', false],
  ])('%s', (_, javaScriptEnabled) => {
    async function check(code: string): Promise<Page> {
      const page = await site.visit('/pruefen', { javaScriptEnabled });
      await page.getByLabel('Prüfcode').fill(code);
      await button(page, 'Jetzt prüfen').click();
      return page;
    }
    const verdict = (page: Page, text: string): Promise<void> => page.getByRole('heading', { name: text, level: 2 }).waitFor();
    const facts = (page: Page): Promise<string> => page.locator('main article').innerText();

    it('says that it is valid, and shows what is printed, of the name the initials only', async () => {
      const page = await check(certificate.code.toLowerCase());
      await verdict(page, 'Dieses Dokument ist gültig');
      const shown = await facts(page);
      for (const fact of [
        certificate.number,
        'N. T. M. H.',
        'Zertifikat',
        '16 von 16',
        '6. Februar bis 13. Februar 2027, Kassel',
        '14. Februar 2027',
      ]) {
        expect(shown).toContain(fact);
      }
      expect(shown).not.toContain('Nguyễn');
    });

    it('opens by the address in the code on the paper', async () => {
      const page = await site.visit(`/pruefen/${certificate.code}`, { javaScriptEnabled });
      await verdict(page, 'Dieses Dokument ist gültig');
    });

    it('says that it was taken back, and then nothing about the holder', async () => {
      await certificate.revoke('Vertraulicher Grund');
      const page = await check(certificate.code);
      await verdict(page, 'Dieses Dokument gilt nicht mehr');
      const shown = await facts(page);
      expect(shown).toContain(certificate.number);
      expect(shown).toMatch(/Widerrufen am\s+14\. Februar 2027/);
      for (const secret of ['N. T. M. H.', 'Anfangsbuchstaben', 'Vertraulich', 'null', 'undefined']) expect(shown).not.toContain(secret);
    });

    it('answers a code nobody has and a text that is no code alike', async () => {
      const answers: string[] = [];
      for (const code of ['7F4K-2MQD-9TRW-6HXC', 'KVH-2027', '<b>fett</b>', 'أمل']) {
        const page = await check(code);
        await verdict(page, 'Diesen Code kennen wir nicht');
        answers.push(await facts(page));
        expect(await page.getByLabel('Prüfcode').inputValue()).toBe(code);
      }
      expect(new Set(answers).size).toBe(1);
    });

    it('asks for the code where none was given', async () => {
      const page = await check('');
      await page.getByText('Schreiben Sie den Prüfcode in das Feld.').first().waitFor();
    });
  });
});
