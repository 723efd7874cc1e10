import type { SettingValues } from '../../organs/index.js';
import type { DemoOrgan } from './district.js';

/** What stands before 信公开 in the organ's document numbers. */
const SHORT_NAMES: Readonly<Record<string, string>> = {
  QZF: '示政',
  QZB: '示政办',
  FGJ: '示发改',
  JYJ: '示教',
  GAJ: '示公',
  CZJ: '示财',
  ZRJ: '示自然资',
  ZJJ: '示建',
  WJJ: '示卫',
  SCJ: '示市监',
  CGJ: '示城管',
  DHZ: '示东政',
  XSZ: '示西政',
};

const CITY = '示例市';
const DISTRICT = '示例市示例区';

/**
 * Invented settings: no place has area code 0000 or postcode 000000, `.invalid` is no domain. A department's or a town's
 * decisions go to the district's government (《行政复议法》 Art. 24) and its court; the district's own to the city's
 * government and, as those of a government of county level, to the intermediate court (《行政诉讼法》 Art. 15).
 */
export function demoSettings(organ: DemoOrgan, index: number): SettingValues {
  const government = organ.kind === 'government';
  const line = (first: number) => `0000-0000${String(first + index).padStart(4, '0')}`;
  return {
    officeName: organ.kind === 'bureau' ? `${organ.name}办公室` : `${organ.name}政务公开办公室`,
    address: `${DISTRICT}示例路${index + 1}号`,
    postcode: '000000',
    phone: line(1000),
    fax: line(2000),
    email: `${organ.code.toLowerCase()}@example.invalid`,
    hours: '工作日 9:00—11:30，13:30—17:00',
    complaintPhone: line(3000),
    reconsiderationOrgan: government ? `${CITY}人民政府` : `${DISTRICT}人民政府`,
    court: government ? `${CITY}中级人民法院` : `${DISTRICT}人民法院`,
    documentPrefix: `${SHORT_NAMES[organ.code] ?? '示'}信公开`,
    signature: organ.name,
    headTitle: '办公室主任',
    representative: '示例甲',
    representativePost: government ? '区长' : organ.kind === 'bureau' ? '局长' : '主任',
  };
}
