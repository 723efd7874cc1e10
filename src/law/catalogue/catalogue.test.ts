import { describe, expect, it } from 'vitest';
import { localDate } from '../../kernel/local-date.js';
import { NATIONAL_CALENDAR as calendar } from '../calendar/index.js';
import {
  alwaysOwed,
  CATALOGUE,
  catalogueOf,
  citeItem,
  documentNumberKey,
  findCatalogueItem,
  publicationLimit,
  publishBy,
  type Genre,
} from './index.js';

describe('the catalogue', () => {
  it('has the fifteen items of Article 20 in their order, and the twelve matters of Article 21', () => {
    expect(CATALOGUE.filter(({ article }) => article === 20).map(({ item }) => item)).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15,
    ]);
    expect(CATALOGUE.filter(({ article }) => article === 21).map(({ statutory }) => statutory)).toEqual([
      '市政建设',
      '公共服务',
      '公益事业',
      '土地征收',
      '房屋征收',
      '治安管理',
      '社会救助',
      '贯彻落实农业农村政策',
      '农田水利工程建设运营',
      '农村土地承包经营权流转',
      '宅基地使用情况审核',
      '筹资筹劳',
    ]);
  });

  it('names and numbers each of them once', () => {
    for (const key of ['code', 'classNumber', 'zh', 'en'] as const) {
      expect(new Set(CATALOGUE.map((item) => item[key])).size, key).toBe(CATALOGUE.length);
    }
    for (const { code, classNumber } of CATALOGUE) {
      expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/);
      expect(classNumber).toMatch(/^2[01]\d\d$/);
    }
  });

  it.each([
    ['documents', '《条例》第二十条第（一）项'],
    ['projects', '《条例》第二十条第（十）项'],
    ['other', '《条例》第二十条第（十五）项'],
    ['relief', '《条例》第二十一条'],
  ])('cites %s as %s', (code, cited) => {
    expect(citeItem(findCatalogueItem(code)!)).toBe(cited);
  });

  it.each([
    ['town', 'homesteads', true],
    ['town', 'public-order', false],
    ['department', 'public-order', true],
    ['department', 'homesteads', false],
    ['government', 'relief', true],
    ['town', 'relief', true],
  ] as const)('gives a %s the item %s: %s', (organ, code, has) => {
    expect(catalogueOf(organ).some((item) => item.code === code)).toBe(has);
  });

  it('asks of nobody always what the articles do not ask of them at all', () => {
    for (const organ of ['government', 'department', 'town'] as const) {
      expect(alwaysOwed(organ).filter((item) => !catalogueOf(organ).includes(item))).toEqual([]);
    }
    expect(alwaysOwed('department').map(({ code }) => code)).toEqual(['documents', 'organ', 'budget']);
  });
});

describe('the limit of publication', () => {
  it.each<[string, Genre, string, string | null, string]>([
    ['documents', 'notice', '2026-03-02', '2026-03-30', 'four plain weeks'],
    ['documents', 'notice', '2026-02-12', '2026-03-18', 'the Spring Festival between two make-up Saturdays'],
    ['plans', 'plan', '2025-12-26', '2026-01-26', 'over a year end'],
    ['licensing', 'licence', '2026-03-02', '2026-03-11', 'a licensing decision: 7 working days'],
    ['licensing', 'guide', '2026-03-02', '2026-03-30', 'how a licence is got: the general limit'],
    ['penalties', 'penalty', '2026-04-27', '2026-05-09', 'Labour Day; 9 May is a make-up Saturday'],
    ['penalties', 'penalty', '2018-06-01', '2018-07-02', 'before 国办发〔2018〕118号: the general limit'],
    ['budget', 'accounts', '2026-02-06', '2026-02-26', '20 days of the calendar'],
    ['budget', 'accounts', '2026-02-02', '2026-02-24', 'the twentieth day is in the Spring Festival'],
    ['documents', 'measures', '2010-03-01', '2010-03-29', 'under the Regulation of 2007'],
    ['documents', 'measures', '2006-03-01', null, 'before there was a Regulation'],
  ])('of %s (%s) made on %s ends on %s: %s', (catalogue, genre, from, date) => {
    expect(publishBy(calendar, { catalogue, genre, from: localDate(from) })?.date ?? null).toBe(date);
  });

  it('is that of the item where its form has none of its own', () => {
    expect(publicationLimit('budget', 'accounts')).toBe('budgetPublication');
    expect(publicationLimit('organ', 'profile')).toBe('publication');
  });
});

it.each([
  ['示政规〔2025〕1号', '示政规〔2025〕1号'],
  ['示政规[2025]01号', '示政规〔2025〕1号'],
  [' 示政规（２０２５）第 1 号 ', '示政规〔2025〕1号'],
  ['国务院令第711号', '国务院令第711号'],
  ['2025年第3号公告', '2025年第3号公告'],
  ['示公告〔2025〕', '示公告2025'],
  ['  ', null],
])('the document number “%s” is looked up as %s', (text, key) => {
  expect(documentNumberKey(text)).toBe(key);
});
