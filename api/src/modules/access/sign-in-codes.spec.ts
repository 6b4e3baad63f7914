import { describe, expect, it } from '@jest/globals';
import type { AppConfig } from '../../config/app-config.js';
import { newId } from '../../database/ids.js';
import type { Tx } from '../../database/tx.js';
import { SetClock } from '../../time/clock.js';
import type { AccessStore, OpenCode } from './access.store.js';
import { SignInCodes } from './sign-in-codes.js';

const tx = {} as Tx;

class OneCode implements Pick<AccessStore, 'replaceCode' | 'spendTry' | 'useCode'> {
  stored: OpenCode | null = null;
  expiresAt = new Date(0);

  replaceCode(_tx: Tx, code: OpenCode, _now: Date, expiresAt: Date): Promise<void> {
    this.stored = code;
    this.expiresAt = expiresAt;
    return Promise.resolve();
  }
  spendTry(): Promise<OpenCode | null> {
    return Promise.resolve(this.stored);
  }
  useCode(): Promise<void> {
    this.stored = null;
    return Promise.resolve();
  }
}

const codesWith = (store: OneCode, key = 'a'): SignInCodes =>
  new SignInCodes(
    { secretKey: Buffer.from(key.repeat(32)) } as AppConfig,
    store as unknown as AccessStore,
    new SetClock(new Date('2027-01-04T09:00:00Z')),
  );

describe('mailed sign-in codes', () => {
  it('are six digits that follow from the request and the key of the installation', () => {
    const id = newId();
    expect(codesWith(new OneCode()).codeOf(id)).toMatch(/^[0-9]{6}$/);
    expect(codesWith(new OneCode()).codeOf(id)).toBe(codesWith(new OneCode()).codeOf(id));
    expect(codesWith(new OneCode(), 'b').codeOf(id)).not.toBe(codesWith(new OneCode()).codeOf(id));
  });

  it('are not stored: what is stored is neither the code nor computed without the key', async () => {
    const store = new OneCode();
    const id = await codesWith(store).issue(tx, 'account');
    expect(JSON.stringify(store.stored)).not.toContain(codesWith(store).codeOf(id));
    expect(store.stored?.hash).toMatch(/^[0-9a-f]{64}$/);
  });

  it('live ten minutes', async () => {
    const store = new OneCode();
    await codesWith(store).issue(tx, 'account');
    expect(store.expiresAt).toEqual(new Date('2027-01-04T09:10:00Z'));
  });

  it('work once', async () => {
    const store = new OneCode();
    const codes = codesWith(store);
    const code = codes.codeOf(await codes.issue(tx, 'account'));
    expect(await codes.check(tx, 'a@example.org', code)).toEqual({ accountId: 'account', right: true });
    expect(await codes.check(tx, 'a@example.org', code)).toBeNull();
  });

  it('refuse any other six digits', async () => {
    const store = new OneCode();
    const codes = codesWith(store);
    const code = codes.codeOf(await codes.issue(tx, 'account'));
    const other = String((Number(code) + 1) % 1_000_000).padStart(6, '0');
    expect(await codes.check(tx, 'a@example.org', other)).toEqual({ accountId: 'account', right: false });
  });
});
