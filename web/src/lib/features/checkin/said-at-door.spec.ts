import { describe, expect, it } from '@jest/globals';
import { saidAtDoor } from './said-at-door.ts';

describe('what is typed of somebody at the door', () => {
  it('is one line without signs that cannot be seen, but for those that a name needs', () => {
    expect(saidAtDoor(' Tesfay\tGhebremedhin ', '\u202a0151 2345678\u202c')).toEqual({
      name: 'Tesfay Ghebremedhin',
      contact: '0151 2345678',
    });
    expect(saidAtDoor('علی\u200cرضا', '\u200b')).toEqual({ name: 'علی\u200cرضا', contact: '' });
  });

  it('has a name that somebody can read', () => {
    expect(['', ' \u200d '].map((name) => saidAtDoor(name, ''))).toEqual([null, null]);
  });
});
