import { describe, expect, it } from 'vitest';
import { checkProfile, NO_PROFILE, partLine, PROFILE_RULES } from './profile.js';

describe('what an organ says of itself', () => {
  it('is kept line by line, without empty ones', () => {
    const typed = { ...NO_PROFILE, functions: ' 拟订规划 \r\n\r\n组织实施\u0000 ', leaders: '  \n ' };
    expect(checkProfile(typed)).toEqual({
      ok: true,
      value: { ...NO_PROFILE, functions: '拟订规划\n组织实施' },
    });
  });

  it('is not longer than a page takes', () => {
    const functions = '职'.repeat(PROFILE_RULES.functions.max + 1);
    expect(checkProfile({ ...NO_PROFILE, functions })).toMatchObject({ ok: false, params: { field: '主要职责' } });
  });

  it.each([
    ['办公室：负责公文处理：含机要', '办公室', '负责公文处理：含机要'],
    ['人事科: 负责人事', '人事科', '负责人事'],
    ['督查室', '督查室', ''],
  ])('parts “%s” into a name and what is said of it', (line, name, said) => {
    expect(partLine(line)).toEqual({ name, said });
  });
});
