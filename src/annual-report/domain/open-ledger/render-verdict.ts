import { escapeHtml } from '../check/render/html-text.js';
import { sayDifference, type PublishedDifference } from './say-difference.js';
import { MOST_DIFFERENCES, type LedgerDifference, type LedgerVerdict } from './verify-ledger.js';

/** A ledger that was verified, and what came of holding it against the published data. */
export interface ShownVerdict {
  readonly verdict: LedgerVerdict;
  /** Against the data of the site; `null` where it has not published this report. */
  readonly published: readonly PublishedDifference[] | null;
}

const WORDS = {
  zh: {
    agrees: '全部一致',
    agreesSaid: (cells: number) => `各行哈希相连，件数、链头相符，${cells} 格全部重算一致。`,
    differs: (count: string) => `有 ${count} 处不一致`,
    over: '以上',
    differsSaid: '下列各处与公布的内容不符，明细或者公布的数字已被改动，或者二者不是同一版本。',
    report: '报告',
    of: (organ: string, year: number, version: number) => `${organ}${year}年度报告第 ${version} 版`,
    publishedOn: '公布日期',
    lines: '明细行数',
    cells: '重算格数',
    head: '链头',
    against: '比对对象',
    site: '明细首行、本站公布的 JSON 数据',
    alone: '明细首行（本站没有公布这一版报告，不能与网站数据比对）',
    list: '不一致之处',
    more: `只列出前 ${MOST_DIFFERENCES} 处。`,
  },
  en: {
    agrees: 'All agrees',
    agreesSaid: (cells: number) =>
      `Every hash follows from the one before, count and head agree, all ${cells} cells recompute to what is published.`,
    differs: (count: string) => `${count} differences`,
    over: ' or more',
    differsSaid: 'The ledger or the published figures were altered, or they are of different versions.',
    report: 'Report',
    of: (organ: string, year: number, version: number) => `${organ}, ${year}, version ${version}`,
    publishedOn: 'Published on',
    lines: 'Lines',
    cells: 'Cells recomputed',
    head: 'Head',
    against: 'Compared with',
    site: 'its first line and the JSON published on this site',
    alone: 'its first line alone (this site has not published this version)',
    list: 'What differs',
    more: `Only the first ${MOST_DIFFERENCES} are listed.`,
  },
} as const;

const COUNT = (differences: readonly unknown[], over: string) => `${differences.length}${over}`;

/** Everything that does not agree: what the ledger shows by itself first. */
export function differencesOf({ verdict, published }: ShownVerdict): (LedgerDifference | PublishedDifference)[] {
  return [...verdict.differences, ...(published ?? [])];
}

/** The outcome in one sentence, as it is read out. */
export function sayVerdict(shown: ShownVerdict, language: 'zh' | 'en'): string {
  const words = WORDS[language];
  const differences = differencesOf(shown);
  return differences.length === 0
    ? words.agrees
    : words.differs(COUNT(differences, shown.verdict.more ? words.over : ''));
}

/** The outcome as a piece of a page, safe HTML with headings from h3: the same on the server and in the browser. */
export function renderVerdict(shown: ShownVerdict, language: 'zh' | 'en'): string {
  const words = WORDS[language];
  const { verdict, published } = shown;
  const { report, lines, cells, more } = verdict;
  const differences = differencesOf(shown);
  const facts = [
    [words.report, words.of(report.organ.name, report.year, report.version)],
    [words.publishedOn, report.publishedOn],
    [words.lines, String(lines)],
    [words.cells, String(Object.keys(cells).length)],
    [words.against, published === null ? words.alone : words.site],
    [words.head, report.head],
  ];
  const agrees = differences.length === 0;
  const said = agrees ? words.agreesSaid(Object.keys(cells).length) : words.differsSaid;
  return [
    `<div class="${agrees ? 'panel' : 'panel warn'}">`,
    `<h3>${escapeHtml(sayVerdict(shown, language))}</h3><p>${escapeHtml(said)}</p></div>`,
    '<dl class="facts hashes">',
    ...facts.map(([name, value]) => `<dt>${name}</dt><dd>${escapeHtml(value ?? '')}</dd>`),
    '</dl>',
    ...(agrees
      ? []
      : [
          `<h3>${words.list}</h3><ol>`,
          ...differences.map((each) => `<li>${escapeHtml(sayDifference(each, report.format, language))}</li>`),
          `</ol>${more ? `<p class="note">${words.more}</p>` : ''}`,
        ]),
  ].join('\n');
}
