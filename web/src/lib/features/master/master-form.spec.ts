import { describe, expect, it } from '@jest/globals';
import { differing, type MasterField, shownValues, typedOf, wordOf } from './master-form.ts';

const name: MasterField = { name: 'name', label: 'Name', type: 'text' };
const roles: MasterField = { name: 'roles', label: 'Rollen', type: 'ticks', options: [{ value: 'STAFF', label: 'Mitarbeit' }] };
const words = { yes: 'ja', no: 'nein', nothing: 'leer' };

describe('a form of the master data', () => {
  it('keeps what was typed; once somebody was faster, it counts against what is stored now', () => {
    const stored = { name: 'Neu', revision: '4' };
    const typed = { name: 'Alt', revision: '3' };
    expect(shownValues(null, stored)).toBe(stored);
    expect(shownValues({ typed, code: 'master.invalid' }, stored)).toEqual(typed);
    expect(shownValues({ typed, code: 'master.changed_by' }, stored)).toEqual({ name: 'Alt', revision: '4' });
  });

  it('reads several ticks as one text, and none as nothing', () => {
    const form = new FormData();
    for (const role of ['STAFF', 'ADMIN']) form.append('roles', role);
    form.append('name', ' Jutta ');
    expect(typedOf(form)).toEqual({ roles: 'STAFF,ADMIN', name: 'Jutta' });
  });

  it('names the fields that say something else, with the stored value in words', () => {
    const stored = { name: 'Neu', roles: 'STAFF' };
    expect(differing([name, roles], stored, { name: 'Alt', roles: 'STAFF' })).toEqual([name]);
    expect([wordOf(roles, 'STAFF', words), wordOf(name, '', words)]).toEqual(['Mitarbeit', 'leer']);
    expect(wordOf({ ...name, type: 'tick' }, '', words)).toBe('nein');
  });
});
