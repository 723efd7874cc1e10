import type { CellKey } from '../../../../../law/report-format/index.js';
import type { Claim } from './claim.js';
import type { Clause } from './clauses.js';
import { COUNT, JOIN, countOf, matchesOf } from './count-words.js';
import { isPartOfOrgan, type Scope } from './scope.js';

const RECONSIDERATION: readonly CellKey[] = ['t4.reconsideration.total'];
const DIRECT: CellKey = 't4.litigation.direct.total';
const AFTER: CellKey = 't4.litigation.afterReconsideration.total';
const LITIGATION: readonly CellKey[] = [DIRECT, AFTER];

/** Results, stages, and the work of an organ that hears others' cases: not the number of cases against this one. */
const NOT_THE_NUMBER =
  /纠正|维持|撤销|败诉|胜诉|变更|不服|驳回|审理|审结|办理|受理|代理|应诉|出庭|化解|立案|调解|结转|上诉|再审|二审|履行|尚未|超期|逾期|违法|被纠错|不利|渠道|途径|权利|告知|救济|有权|可以|制度|如对|行政执法/;
const ABOUT_DISCLOSURE = /信息公开|依申请|政务公开/;

function isAboutDisclosure(clause: Clause): boolean {
  if (clause.passage.section === 4) return true;
  // Organs that hear the cases of others receive and close them too.
  if (/审理|审结|立案/.test(clause.paragraph)) return false;
  if (ABOUT_DISCLOSURE.test(clause.sentence)) return true;
  return !/收到|接到/.test(clause.text) && /^.{0,6}(?:依申请公开|监督保障)/.test(clause.paragraph);
}

const RECONSIDER = '(?:行政)?复议';
const SUE = '(?:行政)?诉讼';
const OBJECT_TAIL = '(?:申请|案件|案|情况|事项)?';
const BOTH = new RegExp(`${RECONSIDER}${OBJECT_TAIL}[^，。；\\d]{0,12}?(?:${SUE}|行政应诉)`);

/** 行政复议3件 · 发生3起行政复议. */
function counted(clause: Clause, words: string, meanings: Claim['meanings'], scope: Scope): Claim[] {
  const forms = [
    `(?<!未经|经过|经)${words}${OBJECT_TAIL}${JOIN}${COUNT}`,
    `${COUNT}(?:的)?(?:政府信息公开|信息公开)?(?:类|引发的|引起的)?${words}`,
  ];
  for (const form of forms) {
    const match = matchesOf(clause.text, form)[0];
    const count = match ? countOf(match) : null;
    if (!match || !count) continue;
    const kind =
      clause.isDetail || /新增|新发生|新收/.test(clause.text) || isPartOfOrgan(clause, scope) ? 'at-most' : 'equal';
    const from = clause.start + match.index;
    return [{ kind, ...count, meanings, from, to: from + match[0].length }];
  }
  return [];
}

/** 行政复议、行政诉讼3件: both together. */
function countedTogether(clause: Clause): Claim[] {
  const match = matchesOf(clause.text, `${BOTH.source}${OBJECT_TAIL}${JOIN}${COUNT}`)[0];
  const count = match ? countOf(match) : null;
  if (!match || !count) return [];
  const from = clause.start + match.index;
  const place = { from, to: from + match[0].length };
  if (count.value > 0)
    return [{ kind: 'at-most', ...count, meanings: [[...RECONSIDERATION, ...LITIGATION]], ...place }];
  return [
    { kind: 'none', ...count, meanings: [RECONSIDERATION], ...place },
    { kind: 'none', ...count, meanings: [LITIGATION], ...place },
  ];
}

const NONE =
  '(?:未曾|从未|未|没有|没|均无|暂无|无|不存在|不涉及)(?:发生|出现|产生|收到|接到|引发|涉及|存在|被|有)?[^，。；\\d]{0,40}?';
const NONE_TAIL =
  /^(?:行政|申请|被?提起|提出|案件|案|情况|事项|事件|的|等|、|和|及|与|或者?|以及|投诉|举报|情形|现象|问题|发生|应诉|复议|诉讼|纠纷|因政府信息公开|因信息公开|被|，)*$/;

/** 未发生行政复议、行政诉讼. */
function none(clause: Clause): Claim[] {
  const match = matchesOf(clause.text, `${NONE}(?<object>${RECONSIDER}|${SUE})(?<tail>.*)$`)[0];
  if (!match || !NONE_TAIL.test(match.groups?.['tail'] ?? '')) return [];
  const from = clause.start + match.index;
  const said = (meanings: Claim['meanings']): Claim => ({
    kind: 'none',
    value: 0,
    unit: '件',
    meanings,
    from,
    to: from + match[0].length,
  });
  return [
    ...(/复议/.test(match[0]) ? [said([RECONSIDERATION])] : []),
    ...(/诉讼/.test(match[0]) ? [said([LITIGATION])] : []),
  ];
}

/** What a clause says of reconsideration and litigation about disclosure (table `t4`). */
export function disputeClaims(clause: Clause, scope: Scope): Claim[] {
  if (!/复议|诉讼/.test(clause.text) || NOT_THE_NUMBER.test(clause.text) || !isAboutDisclosure(clause)) return [];
  const nothing = isPartOfOrgan(clause, scope) ? [] : none(clause);
  if (nothing.length > 0) return nothing;
  if (BOTH.test(clause.text)) {
    const together = countedTogether(clause);
    if (together.length > 0) return together;
  }
  return [
    ...counted(clause, RECONSIDER, [RECONSIDERATION], scope),
    ...counted(clause, SUE, [LITIGATION, [DIRECT], [AFTER]], scope),
  ];
}
