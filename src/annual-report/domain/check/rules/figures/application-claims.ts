import type { CellKey } from '../../../../../law/report-format/index.js';
import type { Claim, ClaimKind } from './claim.js';
import { ABOUT_APPLICATIONS, type Clause } from './clauses.js';
import { COUNT, JOIN, ZERO, countOf, matchesOf } from './count-words.js';
import { isPartOfOrgan, type Scope } from './scope.js';

const RECEIVED: CellKey = 't3.received.total';
const CARRIED_IN: CellKey = 't3.carriedIn.total';
const HANDLED: CellKey = 't3.handled.total';

const VERB = '(?<verb>新收到?|收到|接到|接收到?|收悉|受理|办理|处理)';
const OBJECT = '(?:依申请公开|申请公开|申请书|申请表|申请件|申请|公开请求)';
/** An object's own words after it: 申请公开政府信息, 依申请公开事项. */
const OBJECT_TAIL = '(?:政府信息公开|政府信息|信息公开|信息|公开|申请|事项|办件|件数|件|请求|需求|业务)*';

/** Words between verb and object that leave the whole meant: who may apply and what for. */
const PLAIN_WORDS =
  /政府信息|政务信息|信息公开|政务公开|依申请公开|依申请|公开|公民|法人|其他组织|其它组织|社会公众|社会各界|公众|群众|申请人|申请|提出|提交|递交|各类|各种|有效|书面|全部|所有|信息|有关|相关|要求|收到|受理|办理|处理|答复|和|及|与|以及|或者?|、|的|了|共计?|合计|总计|新|件|类/g;
/** Objects of another kind. */
const OTHER_APPLICATIONS =
  /许可|审批|复议|诉讼|仲裁|赔偿|救助|低保|补贴|补助|贷款|备案|登记|立项|资格|证明|证照|公租房|住房|招聘|信访|投诉|举报|咨询|留言|热线|来信|来电|建议|提案|入党|专利|商标|注册|退休|社保|医保|执业|更正/;
/** Business of organs that receive applications of many kinds: there a bare 申请 is not known for one for information. */
const OTHER_BUSINESS = /业务|办件|政务服务|服务事项|窗口|审核|资金|项目/;
const CHANNEL =
  /网上|网络|互联网|线上|线下|信函|邮寄|邮件|邮箱|来信|当面|现场|窗口|传真|平台|网站|门户|通过|电话|自然人|个人|企业|涉及|关于|有关部门/;
const ALL_CHANNELS = /等(?:各种|多种|各类)?(?:方式|渠道|途径|形式|平台)|共|总|全年|各(?:种|类)?渠道|多种渠道/;

function isAboutApplications(clause: Clause, words: string): boolean {
  if (OTHER_APPLICATIONS.test(words)) return false;
  if (ABOUT_APPLICATIONS.test(clause.text)) return true;
  if (clause.topic === 'other' || OTHER_APPLICATIONS.test(clause.paragraph)) return clause.topic === 'applications';
  // 2021年受理申请1件, in a part that tells of nothing but applications for information.
  return [1, 3].includes(clause.passage.section) && !OTHER_BUSINESS.test(clause.paragraph);
}

/** True where words narrow the count to one channel, one kind of applicant or one office. */
function isNarrowed(clause: Clause, words: string, prefix: string, scope: Scope): boolean {
  if (words.replace(PLAIN_WORDS, '') !== '') return true;
  if (CHANNEL.test(prefix) && !ALL_CHANNELS.test(prefix)) return true;
  if (CHANNEL.test(clause.before) && !ALL_CHANNELS.test(clause.before + prefix + words)) return true;
  return isPartOfOrgan(clause, scope);
}

function meaningsOf(clause: Clause, verb: string): CellKey[][] {
  const both = [RECEIVED, CARRIED_IN];
  if (/受理|办理|处理/.test(verb)) return [[RECEIVED], both, [HANDLED]];
  return /结转|含上年|包括上年/.test(clause.sentence) ? [[RECEIVED], both] : [[RECEIVED]];
}

function claim(clause: Clause, match: RegExpExecArray, kind: ClaimKind, meanings: CellKey[][]): Claim | null {
  const count = countOf(match);
  if (!count) return null;
  const from = clause.start + match.index;
  return { kind, ...count, meanings, from, to: from + match[0].length };
}

/** 全年共收到政府信息公开申请12件 · 收到12件政府信息公开申请. */
function received(clause: Clause, scope: Scope): Claim[] {
  const forms = [
    `${VERB}(?<words>[^，。；\\d]{0,40}?)${OBJECT}${OBJECT_TAIL}${JOIN}(?:${COUNT}|${ZERO.replace(/<(count|unit)>/g, '<$1Zero>')})`,
    `${VERB}(?<lead>[^，。；\\d申]{0,12}?)${COUNT}(?<words>[^，。；\\d]{0,30}?)${OBJECT}`,
  ];
  for (const form of forms) {
    for (const match of matchesOf(clause.text, form)) {
      const groups = match.groups ?? {};
      if (groups['countZero'] !== undefined) match.groups = { ...groups, count: '0', unit: '件' };
      const words = (groups['lead'] ?? '') + (groups['words'] ?? '');
      const prefix = clause.text.slice(0, match.index);
      if (/[未没无不]有?$/.test(prefix) || !isAboutApplications(clause, prefix + words)) continue;
      const after = clause.text.slice(match.index + match[0].length);
      // 收到申请12件次的咨询, 申请行政复议: another thing is counted.
      if (/^(?:行政)?(?:复议|诉讼|许可)|^人(?!次)/.test(after)) continue;
      const verb = groups['verb'] ?? '';
      const isVague =
        /受理|办理|处理/.test(verb) && /收到|接到|接收|新收/.test(clause.passage.text.replace(match[0], ''));
      const narrowed = clause.isDetail || isVague || isNarrowed(clause, words, prefix, scope);
      const made = claim(clause, match, narrowed ? 'at-most' : 'equal', meaningsOf(clause, verb));
      if (made) return [made];
    }
  }
  return [];
}

const NONE =
  '(?:未曾|从未|未有|尚未|均未|未|没有|没|暂无|均无|无)(?:收到|接到|接收到?|受理|产生|发生|出现|涉及|存在|办理)?';
const NONE_TAIL =
  /^(?:公开|政府信息|信息|件|事项|情况|案件|业务|的|请求|需求|要求|申请|数量|办件|发生|产生|或|情形|记录|，|、)*$/;

/** 未收到政府信息公开申请. */
function none(clause: Clause, scope: Scope): Claim[] {
  const match = matchesOf(clause.text, `${NONE}(?<words>[^，。；\\d]{0,40}?)${OBJECT}(?<tail>.*)$`)[0];
  if (!match) return [];
  const words = match.groups?.['words'] ?? '';
  const prefix = clause.text.slice(0, match.index);
  if (!NONE_TAIL.test(match.groups?.['tail'] ?? '') || !isAboutApplications(clause, prefix + words)) return [];
  if (clause.isDetail || isNarrowed(clause, words, prefix, scope) || isPartOfOrgan(clause, scope)) return [];
  const from = clause.start + match.index;
  return [{ kind: 'none', value: 0, unit: '件', meanings: [[RECEIVED]], from, to: from + match[0].length }];
}

const BY_TIME = /按时|按期|如期|期限内|时限内|当场|延期|逾期|网上|及时/;

/** 办结12件 · 答复12件, where applications are spoken of. */
function handled(clause: Clause, scope: Scope): Claim[] {
  if (clause.topic !== 'applications' || clause.isDetail || /结转|复议|诉讼/.test(clause.text)) return [];
  const done = matchesOf(
    clause.text,
    `(?:办结|办复|办理完毕|办理完成)了?(?:政府信息公开|信息公开|依申请公开)?(?:申请)?${JOIN}${COUNT}`,
  )[0];
  if (done) {
    const kind = BY_TIME.test(clause.text) || isPartOfOrgan(clause, scope) ? 'at-most' : 'equal';
    const made = claim(clause, done, kind, [[HANDLED]]);
    return made ? [made] : [];
  }
  const answered = matchesOf(
    clause.text,
    `(?:予以)?(?:答复|回复)了?(?:政府信息公开|信息公开|依申请公开)?(?:申请)?${JOIN}${COUNT}`,
  )[0];
  const made = answered ? claim(clause, answered, 'at-most', [[HANDLED]]) : null;
  return made ? [made] : [];
}

/** 上年结转2件 · 结转下年度继续办理3件. */
function carried(clause: Clause, year: number | null, scope: Scope): Claim[] {
  if (clause.topic !== 'applications') return [];
  const kind = isPartOfOrgan(clause, scope) ? 'at-most' : 'equal';
  const [last, next] = year === null ? ['上年', '下年'] : [`${year - 1}年`, `${year + 1}年`];
  const ofApplications = '(?:的)?(?:政府信息公开|信息公开|依申请公开)?(?:申请)?(?:件)?';
  const inflow = matchesOf(
    clause.text,
    `(?:上一?年度?|去年|${last}度?)(?:末)?结转(?:至本年度?|到本年度?|而来|来)?${ofApplications}${JOIN}${COUNT}`,
  )[0];
  const following = `(?:下一?年度?|次年|明年|来年|${next}度?)`;
  const outflow = matchesOf(
    clause.text,
    `结转(?:至|到|入)?${following}(?:继续)?(?:办理|处理|答复)?${ofApplications}${JOIN}${COUNT}`,
  )[0];
  return [
    inflow ? claim(clause, inflow, kind, [[CARRIED_IN]]) : null,
    outflow ? claim(clause, outflow, kind, [['t3.carriedOut.total']]) : null,
  ].filter((made) => made !== null);
}

const OUTCOMES: readonly { readonly words: string; readonly prefix: string }[] = [
  { words: '(?<!不)予以公开', prefix: 't3.granted' },
  { words: '部分公开', prefix: 't3.partial' },
  { words: '不予公开', prefix: 't3.refused.' },
  { words: '无法提供', prefix: 't3.unavailable.' },
  { words: '不予处理', prefix: 't3.unprocessed.' },
  { words: '其他处理', prefix: 't3.other.' },
];

/** 予以公开5件，部分公开1件: the outcomes by the words of the form. */
function outcomes(clause: Clause, cells: readonly CellKey[], scope: Scope): Claim[] {
  if (clause.topic !== 'applications' || /复议|诉讼/.test(clause.text)) return [];
  return OUTCOMES.flatMap(({ words, prefix }) => {
    const rows = cells.filter((cell) => cell.startsWith(prefix) && cell.endsWith('.total'));
    const match = matchesOf(
      clause.text,
      `${words}(?:的)?(?:政府信息公开|信息公开)?(?:申请)?(?:答复)?${JOIN}${COUNT}`,
    )[0];
    const kind = isPartOfOrgan(clause, scope) ? 'at-most' : 'equal';
    const made = match && rows.length > 0 ? claim(clause, match, kind, [rows]) : null;
    return made ? [made] : [];
  });
}

/** What a clause says of applications received, carried over and handled (table `t3`). */
export function applicationClaims(
  clause: Clause,
  year: number | null,
  cells: readonly CellKey[],
  scope: Scope,
): Claim[] {
  if (!/申请|公开|办结|办复|办理完|答复|回复|结转|提供|处理/.test(clause.text)) return [];
  return [
    ...received(clause, scope),
    ...none(clause, scope),
    ...handled(clause, scope),
    ...carried(clause, year, scope),
    ...outcomes(clause, cells, scope),
  ];
}
