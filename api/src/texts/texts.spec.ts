import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AppConfig } from '../config/app-config.js';
import { Texts } from './texts.js';
import { directionOf } from './words.js';

describe('the texts', () => {
  let templatesDir: string;
  let texts: Texts;

  beforeAll(() => {
    templatesDir = mkdtempSync(join(tmpdir(), 'texts-'));
    write('de', 'mail', { seats: { left: '{n, plural, one {# Platz} other {# Plätze}} <b>frei</b>' }, hello: 'Hallo {name}' });
    write('de', 'common', { close: 'Schließen' });
    write('en', 'mail', { seats: { left: '{n, plural, one {# seat} other {# seats}}' } });
    texts = new Texts({ templatesDir } as AppConfig);
  });

  afterAll(() => rmSync(templatesDir, { recursive: true }));

  const write = (language: string, namespace: string, content: object): void => {
    const folder = join(templatesDir, 'i18n', language);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, `${namespace}.json`), JSON.stringify(content));
  };

  it('finds a nested text under its namespace and its path', () => {
    expect(texts.for('de').t('mail.seats.left', { n: 1 })).toBe('1 Platz <b>frei</b>');
    expect(texts.for('en').t('mail.seats.left', { n: 3 })).toBe('3 seats');
    expect(texts.for('de').t('common.close')).toBe('Schließen');
  });

  it('refuses a key nobody wrote', () => {
    expect(() => texts.for('en').t('mail.hello')).toThrow('no text for mail.hello in en');
  });

  it('refuses a placeholder nobody filled', () => {
    expect(() => texts.for('de').t('mail.hello')).toThrow(/name/);
  });

  it('speaks the plain language for a regional variant, and German for a language it does not have', () => {
    expect(texts.for('en-GB').language).toBe('en');
    expect(texts.for('ti').language).toBe('de');
  });

  it('knows which way a language is written', () => {
    expect(directionOf('ar')).toBe('rtl');
    expect(directionOf('fa')).toBe('rtl');
    expect(texts.direction('de')).toBe('ltr');
  });
});
