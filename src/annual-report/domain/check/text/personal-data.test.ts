import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { citizenIdCheck, findPersonalData, maskPersonalData, passesLuhn } from './personal-data.js';

const kinds = (text: string) => findPersonalData(text).map(({ kind }) => kind);
/** Made up: a first seventeen digits with the right check character. */
const ID = `11010519491231002${citizenIdCheck('11010519491231002')}`;
const cardOf = (first: string) => first + [...'0123456789'].find((digit) => passesLuhn(first + digit));
const CARD = cardOf('622202000000000000');

describe('personal numbers', () => {
  it.each([
    [`身份证号${ID}`, ['citizen-id']],
    [`身份证号码：110105194912310021`, ['citizen-id']],
    ['申请人（130503670401001）', ['citizen-id']],
    ['联系电话：13800138000', ['mobile']],
    ['电话138-0013-8000。', ['mobile']],
    ['电话138 0013 8000', ['mobile']],
    ['电话１３８００１３８０００', ['mobile']],
    ['电话+8613800138000', ['mobile']],
    [`账号${CARD}`, ['bank-card']],
    [`卡号${CARD.replace(/(\d{4})/g, '$1 ').trim()}`, ['bank-card']],
    ['13800138000、13900139000', ['mobile', 'mobile']],
  ])('%s', (text, expected) => {
    expect(kinds(text)).toEqual(expected);
  });

  it.each([
    '联系电话：0451-87810809',
    '电话：045187810809',
    '热线12345，总机010-66011234转8001',
    'http://www.example.gov.cn/art/2022/1/25/art_1229619120_59664754.html',
    't20240115_3271106',
    '索引号：13800138000/2023-00012',
    '统一社会信用代码11230104MB1234567X',
    '京ICP备13800138000号',
    '收入13800138000元',
    '邮编150016',
    '编号：110105194912310021',
    '2021年1月1日至2021年12月31日',
    '130001380001234567890123456',
    '110105194913310021',
    '政务服务码A13800138000',
    '13800138000@example.com',
    '6222020000000000001',
  ])('none in %s', (text) => {
    expect(kinds(text)).toEqual([]);
  });

  it.each(['1', 'a', '1 ', 'www.'])('is not held up by a long line of %j', (unit) => {
    const before = performance.now();
    expect(kinds(unit.repeat(100_000))).toEqual([]);
    expect(performance.now() - before).toBeLessThan(5000);
  });

  it('masks the middle and keeps the length', () => {
    expect(maskPersonalData('联系电话：13800138000。')).toBe('联系电话：138******00。');
    fc.assert(
      fc.property(fc.string(), fc.constantFrom('13800138000', ID, CARD), fc.string(), (before, number, after) => {
        const text = `${before}，${number}，${after}`;
        const masked = maskPersonalData(text);
        expect(masked).not.toContain(number);
        expect(masked).toHaveLength(text.length);
      }),
    );
  });
});
