import { describe, expect, it } from 'vitest';
import { checkPassword } from './password-rule.js';

describe('password rule', () => {
  it.each([
    ['twelve characters', 'h3-Kq9.wLm2x', true],
    ['a Chinese sentence', '春眠不觉晓处处闻啼鸟夜来', true],
    ['eleven characters', 'h3-Kq9.wLm2', 'password.length'],
    ['129 characters', 'ab3'.repeat(43), 'password.length'],
    ['holds the account name', 'xx-Zhang.San-2026', 'password.name'],
    ['one pair repeated', 'abababababab', 'password.weak'],
    ['one character', '999999999999', 'password.weak'],
    ['a run', '123456789012', 'password.weak'],
    ['a well-known word and digits', 'Password2026!', 'password.weak'],
    ['counts characters, not UTF-16 units', '😀😁😂😃😄😅', 'password.length'],
  ])('%s', (_, password, expected) => {
    const result = checkPassword(password, 'zhang.san');
    expect(result.ok ? true : result.code).toBe(expected);
  });
});
