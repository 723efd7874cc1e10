import { describe, expect, it } from 'vitest';
import { maskName } from './mask-name.js';

describe('a masked name', () => {
  it.each([
    ['natural', '李示例', '李**'],
    ['natural', '李', '李**'],
    ['natural', ' 欧阳测试', '欧**'],
    ['natural', '𠮷野', '𠮷**'],
    ['natural', 'Anna Example', 'A**'],
    ['enterprise', '示例商贸有限公司', '示例商贸有限公司'],
  ])('of %s “%s” is “%s”', (column, name, masked) => expect(maskName({ column, name })).toBe(masked));
});
