import type { PublishedLine } from '../../annual-report/index.js';
import type { Language } from '../../platform/http/portal/index.js';
import type { Organ } from '../domain/organ.js';
import type { NewestLine } from './column/newest.js';
import type { HomeView } from './home-page.js';

const LATEST = 8;
const ORGANS = 8;

/** The newest published reports first, by day of publication; a handful of each. */
export function presentHome(
  organs: readonly Organ[],
  reports: readonly PublishedLine[],
  newest: readonly NewestLine[],
  language: Language,
): HomeView {
  const codes = new Map(organs.map(({ id, code }) => [id, code]));
  const latest = [...reports].sort((a, b) =>
    a.publishedOn < b.publishedOn ? 1 : a.publishedOn > b.publishedOn ? -1 : 0,
  );
  return {
    newest,
    reports: latest.slice(0, LATEST).flatMap(({ organId, organName, year, publishedOn }) => {
      const organCode = codes.get(organId);
      const title = `${organName}${year}年政府信息公开工作年度报告`;
      return organCode === undefined ? [] : [{ organCode, year, publishedOn, title }];
    }),
    organs: organs.slice(0, ORGANS),
    language,
  };
}
