import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { passesLuhn } from './bank-card.js';
import { checkCharacter } from './citizen-id.js';
import { scanPrivacy } from './scan-privacy.js';

const found = (text: string) => scanPrivacy(text).map(({ kind, text: hit }) => [kind, hit]);

describe('scanPrivacy finds', () => {
  it.each([
    ['公民身份号码 11010519491231002X。', [['citizenId', '11010519491231002X']]],
    ['身份证：１１０１０５１９４９１２３１００２Ｘ', [['citizenId', '１１０１０５１９４９１２３１００２Ｘ']]],
    ['编排在两行的 110105194912\n31002X 也是', [['citizenId', '110105194912\n31002X']]],
    ['身份证号110105194912310021', [['citizenId', '110105194912310021']]],
    ['旧身份证号码：110105491231002', [['citizenId', '110105491231002']]],
    ['护照号码：E12345678，', [['passport', 'E12345678']]],
    ['港澳居民来往内地通行证号 H12345678', [['permit', 'H12345678']]],
    ['银行卡号：6222 0212 3456 7890 128', [['bankCard', '6222 0212 3456 7890 128']]],
    ['手机13845678901', [['mobile', '13845678901']]],
    ['+86 138-4567-8901', [['mobile', '+86 138-4567-8901']]],
    ['家庭电话：0451-88888888', [['landline', '0451-88888888']]],
    ['联系电话 (0451) 88888888', [['landline', '(0451) 88888888']]],
    ['邮箱 li.jianguo@qq.com，', [['email', 'li.jianguo@qq.com']]],
    [
      '住址：黑龙江省哈尔滨市道外区南直路123号2单元601室，',
      [['address', '黑龙江省哈尔滨市道外区南直路123号2单元601室']],
    ],
    ['家住某县某镇某村三组12号。', [['address', '某县某镇某村三组12号']]],
    ['道外区靖宇街88号3栋502室', [['address', '道外区靖宇街88号3栋502室']]],
    ['住址：哈尔滨市道外区南\n直路123号601室', [['address', '哈尔滨市道外区南\n直路123号601室']]],
    ['申请人：李建国，男', [['name', '李建国']]],
    ['申请人李建国于2026年提出', [['name', '李建国']]],
    ['联系人 欧阳娜娜（女）', [['name', '欧阳娜娜']]],
    [
      '王秀英 13845678901 补助',
      [
        ['name', '王秀英'],
        ['mobile', '13845678901'],
      ],
    ],
    [
      '姓名：赵敏，经查，赵敏称',
      [
        ['name', '赵敏'],
        ['name', '赵敏'],
      ],
    ],
  ])('%j', (text, hits) => {
    expect(found(text)).toEqual(hits);
  });
});

describe('scanPrivacy leaves alone', () => {
  it.each([
    '统一社会信用代码 91230100MA18ABCD0A',
    '统一社会信用代码：110105194912310020',
    '索引号：11230104414178018C/2026-00012',
    '国办公开办函〔2021〕30号',
    '共拨付补助资金 13845678901 元',
    '13845678901.50',
    '办公室电话：0451-87654321',
    '咨询电话 0451-87654321',
    '联系电话（局办公室）：0451-87654321',
    '电子邮箱：xxgk@hrb.gov.cn',
    '办公地址：哈尔滨市道外区南直路123号',
    '地址：哈尔滨市道外区南直路123号政务大厦5层501室',
    '申请人：哈尔滨某某科技有限公司',
    '申请人：张家界市某公司',
    '经办人：李建国',
    '2026年1月3号召开会议',
    '对公账户：6222021234567890128',
    '基金编码 6222021234567890128',
    '申请人 单位名称',
    '合同编号：110105194912310020',
    '1101051949123100200000',
    '身份证明',
    '一、主动公开情况。全年公开信息1384条，其中12号楼改造项目3个。',
  ])('%s', (text) => {
    expect(found(text)).toEqual([]);
  });
});

const digits = (length: number) => fc.array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length });
const birthday = fc.date({ min: new Date('1920-01-01'), max: new Date('2020-12-31'), noInvalidDate: true });

describe('scanPrivacy, whatever the number', () => {
  it('finds every citizen ID number with its check character, among any words', () => {
    const words = fc.constantFrom('', '号码', '（', '，', '为 ', '：');
    fc.assert(
      fc.property(
        fc.constantFrom('110105', '230104', '440300'),
        birthday,
        digits(3),
        words,
        (region, day, order, word) => {
          const first = region + day.toISOString().slice(0, 10).replaceAll('-', '') + order.join('');
          const number = first + checkCharacter(first);
          expect(found(`甲${word}${number}。`)).toEqual([['citizenId', number]]);
        },
      ),
    );
  });

  it('takes no number for a bank card whose check digit is wrong', () => {
    fc.assert(
      fc.property(digits(17), (body) => {
        const number = `62${body.join('')}`;
        expect(found(`为${number}的`).length > 0).toBe(passesLuhn(number));
      }),
    );
  });

  it('gives hits in order, apart, and as they stand in the text', () => {
    const piece = fc.constantFrom(
      '李建国',
      '申请人：',
      '13845678901',
      ' ',
      '\n',
      '11010519491231002X',
      '住址：',
      '南直路',
      '12号',
      '3单元',
      '，',
      '元',
      '0451-88888888',
      '１３８',
      'a@qq.com',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join('');
        let end = 0;
        for (const hit of scanPrivacy(text)) {
          expect(hit.start).toBeGreaterThanOrEqual(end);
          expect(text.slice(hit.start, hit.end)).toBe(hit.text);
          end = hit.end;
        }
      }),
    );
  });
});
