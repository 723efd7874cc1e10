import { describe, expect, it } from 'vitest';
import { normalizeAccountName } from './account.js';
import { mayDo, permissionsOf, ROLES } from './role.js';

describe('account names', () => {
  it.each([
    ['zhang.san', 'zhang.san'],
    ['  Zhang.San ', 'zhang.san'],
    ['z', null],
    ['9zhang', null],
    ['张三', null],
    ['a'.repeat(33), null],
    ["x' or 1=1", null],
  ])('%s', (text, name) => expect(normalizeAccountName(text)).toBe(name));
});

describe('roles', () => {
  it('lets only the head of the disclosure office publish', () => {
    expect(ROLES.filter((role) => mayDo(role, 'report.publish'))).toEqual(['head']);
  });

  it('keeps applicants and their identity from the competent department', () => {
    expect(permissionsOf('supervisor')).toEqual(['application.read', 'members.read']);
    for (const role of ['supervisor', 'auditor', 'admin'] as const) {
      expect(mayDo(role, 'application.reveal-identity')).toBe(false);
      expect(mayDo(role, 'application.step')).toBe(false);
    }
  });
});
