import type { ExtractedDocument } from '../../../../kernel/document-model.js';
import type { TextLine } from '../parsed-report.js';
import { fold, squeeze } from './normalize.js';

export interface ReportTitle {
  readonly title: TextLine | null;
  readonly organ: string | null;
  readonly year: number | null;
  /** Lines the title takes. */
  readonly lines: ReadonlySet<number>;
}

const TITLE_END = /(?:年度报告|年报|年度工作报告|工作报告|情况报告|年度情况)(?:[（(].{1,12}[）)])?$/u;
const ABOUT = /(?:政府|政务)?信息公开/u;
const FURNITURE =
  /发布(?:时间|日期|机构|单位)|来源|索引号|字体|字号|浏览|点击|阅读|打印|首页|当前位置|分享|责任编辑|作者|文号|主题|版权|网站|https?:|目录/u;
const SEARCHED = 40;
const LONGEST = 90;
const YEAR = /20\s*[0-9]\s*[0-9](?=\s*(?:年|－|-|—|度))|[二2][〇○零Oo0ＯΟ][一二三四五六七八九〇○零]{2}(?=年)/u;

const CHINESE_DIGITS = '〇一二三四五六七八九';

/** A year written in figures or in Chinese numerals: `2023年`, `二〇二三年`. */
export function yearIn(text: string): number | null {
  const found = YEAR.exec(fold(text))?.[0];
  if (!found) return null;
  const digits = [...squeeze(found)]
    .map((c) => (/[○零OoΟ]/u.test(c) ? '0' : CHINESE_DIGITS.includes(c) ? String(CHINESE_DIGITS.indexOf(c)) : c))
    .join('');
  const year = Number(digits);
  return year >= 2000 && year < 2100 ? year : null;
}

function isTitleLine(text: string): boolean {
  if (text.length > LONGEST * 3) return false;
  const words = squeeze(fold(text)).replace(/[》>】\])。.]+$/u, '');
  return words.length <= LONGEST && TITLE_END.test(words) && !/[。；]/u.test(words.slice(0, -1));
}

/** The organ named before `政府信息公开` in a title; `null` where there is none. */
export function organIn(title: string): string | null {
  const words = squeeze(title.normalize('NFKC').replace(/[《》<>〈〉【】"“”#*]/gu, ''));
  const about = /(?:政府|政務|政务)?(?:信息|資訊)(?:公开|公開)/u.exec(words);
  if (!about) return null;
  let organ = words.slice(0, about.index);
  if (organ.endsWith('人民') && about[0].startsWith('政府')) organ += '政府';
  organ = organ
    .replace(/^(?:关于|關於|附件\d*[:：]?)/u, '')
    .replace(/(?:\(?20\d\d\)?|[二2][〇○零O0][一二三四五六七八九〇○零]{2})(?:年度|年度的|年的|年|度)?/gu, '')
    .replace(/^(?:关于|發布|发布|公布|印发)/u, '')
    .replace(/\d{1,5}年度?$/u, '')
    .replace(/(?:的|度|关于)$/u, '')
    .replace(/\(([^()]*)\)$/u, '（$1）')
    .replace(/[:：,，、|_-]+$/u, '');
  if (organ === '本级' || !/^[\p{Script=Han}（）()·、a-zA-Z0-9]{2,40}$/u.test(organ)) return null;
  return organ;
}

interface Candidate {
  readonly text: string;
  readonly lines: readonly number[];
}

/** A line that ends a title, with the lines before it that belong to it. */
function titleEndingAt(lines: readonly TextLine[], index: number): Candidate | null {
  const end = lines[index];
  if (!end || !isTitleLine(end.text)) return null;
  let text = squeeze(end.text);
  const taken = [end.line];
  for (let before = index - 1; before >= 0 && before >= index - 3; before--) {
    if (ABOUT.test(fold(text)) && organIn(text)) break;
    const line = lines[before];
    if (!line) break;
    const words = squeeze(line.text);
    if (words.length > 40 || FURNITURE.test(words) || /[。：:；，]/u.test(words) || isTitleLine(words)) break;
    text = words + text;
    taken.unshift(line.line);
  }
  return ABOUT.test(fold(text)) ? { text, lines: taken } : null;
}

function titlesOf(head: readonly TextLine[]): Candidate[] {
  const filled = head.filter((line) => line.text.trim() !== '').slice(0, SEARCHED);
  return filled.flatMap((_, index) => titleEndingAt(filled, index) ?? []);
}

const NAMED = [
  /(?:公布|编制|编写|发布|公开|形成|撰写|现将|制作)了?(?:《|<)?([\p{Script=Han}（）]{3,30}?)(?:20\d\d年度?|二〇[一二三四五六七八九〇]{2}年度?)?的?(?:政府|政务)信息公开(?:工作)?(?:年度)?(?:报告|年报|情况)/u,
  /本(?:年度)?报告由([\p{Script=Han}（）]{3,30}?)(?:根据|依据|按照|编制|负责)/u,
  /(?:请|可)(?:与|向|径向|联系|致电)([\p{Script=Han}（）]{3,30}?)(?:党政办公室|党政综合办公室|综合办公室|政务公开办公室|办公室|办公厅|综合科|法规科|秘书科|信息公开|政务公开|政策法规)?(?:联系|咨询|反映)/u,
] as const;
const NOT_AN_ORGAN = /^(?:本|我|该|其|条例|报告|政府|全文|年度|国务院办公厅|中华人民共和国)/u;
const SIGNATURE = /^[\p{Script=Han}（）]{2,28}(?:局|委|办|厅|府|处|中心|会|院|站|所|队|委员会|办公室)$/u;

/** The organ as the preamble names it, or as the report is signed. */
function organInText(document: ExtractedDocument, preamble: readonly TextLine[]): string | null {
  const text = squeeze(
    preamble
      .slice(0, SEARCHED)
      .map((line) => line.text.slice(0, 2000))
      .join(''),
  ).slice(0, 4000);
  for (const pattern of NAMED) {
    const name = pattern.exec(text)?.[1];
    if (name && !NOT_AN_ORGAN.test(name)) return name;
  }
  const end = document.lines.slice(-12).map((line) => (line.length < 60 ? squeeze(line) : ''));
  const dated = end.findIndex((line) => /^20\d\d年\d{1,2}月\d{1,2}日$/u.test(line.normalize('NFKC')));
  const signature =
    dated > 0
      ? end
          .slice(0, dated)
          .filter((line) => line !== '')
          .at(-1)
      : undefined;
  return signature && SIGNATURE.test(signature) ? signature : null;
}

function periodYear(text: string): number | null {
  const folded = squeeze(fold(text.slice(0, 20_000)));
  const period = /(20\d\d)年1月1日(?:起|开始)?[至到\-~]+(?:20\d\d年)?12月31日/u.exec(folded);
  return period?.[1] ? Number(period[1]) : null;
}

function commonestYear(text: string): number | null {
  const counts = new Map<string, number>();
  for (const match of fold(text.slice(0, 20_000)).matchAll(/20\d\d(?=年)/gu)) {
    counts.set(match[0], (counts.get(match[0]) ?? 0) + 1);
  }
  const most = [...counts].sort((a, b) => b[1] - a[1])[0];
  return most ? Number(most[0]) : null;
}

/** Title, organ and report year of a report, from its title, its head, the file's own title, the preamble and the period. */
export function readTitle(
  document: ExtractedDocument,
  head: readonly TextLine[],
  body: readonly TextLine[],
): ReportTitle {
  const titles = titlesOf(head);
  const named = titles.find((title) => organIn(title.text)) ?? titles[0];
  const own = (document.title ?? '').split(/[_|]|\s[-–—]\s/u)[0] ?? '';
  const ownTitle = ABOUT.test(fold(own)) && isTitleLine(own) ? own : '';
  const text = named?.text ?? ownTitle;
  const taken = new Set(titles.flatMap((title) => title.lines));
  const preamble = head.filter((line) => !taken.has(line.line));
  const opening = body
    .slice(0, 60)
    .map((line) => line.text.slice(0, 3000))
    .join('\n');
  const all = `${preamble.map((line) => line.text.slice(0, 3000)).join('\n')}\n${opening}`;
  const organ =
    (named ? organIn(named.text) : null) ?? (ownTitle ? organIn(ownTitle) : null) ?? organInText(document, preamble);
  const year =
    titles.map((title) => yearIn(title.text)).find((found) => found !== null) ??
    yearIn(ownTitle) ??
    periodYear(all) ??
    commonestYear(all);
  const title = text === '' ? null : { text, line: named?.lines[0] ?? 1 };
  return { title, organ, year, lines: taken };
}
