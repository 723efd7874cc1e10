import type { CellKey, FormatId } from '../../../../../law/report-format/index.js';
import type { Claim, ClaimKind } from './claim.js';
import type { Clause } from './clauses.js';
import { COUNT, JOIN, countOf, matchesOf } from './count-words.js';
import { isPartOfOrgan, type Scope } from './scope.js';

interface Family {
  readonly verbs: string;
  readonly object: string;
  readonly cell: Readonly<Partial<Record<FormatId, CellKey>>>;
  readonly kind: ClaimKind;
}

const NORMATIVE = '(?:行政)?规范性文件';
const MAKE = '(?:新)?(?:制发|制定|出台|印发|制定印发|制定出台|制定发布)(?:并公开|并发布)?';
const DECIDE = '(?:作出|做出|下达|实施|给予|处以)';
const both = (cell: CellKey): Family['cell'] => ({ '2019': cell, '2021': cell });

/** Sentences about `t2` that are as plain as its columns. */
const FAMILIES: readonly Family[] = [
  {
    verbs: MAKE,
    object: NORMATIVE,
    cell: { '2019': 't2.normative.created', '2021': 't2.normative.issued' },
    kind: 'equal',
  },
  { verbs: '废止', object: NORMATIVE, cell: { '2021': 't2.normative.repealed' }, kind: 'equal' },
  { verbs: '现行有效的?', object: NORMATIVE, cell: { '2021': 't2.normative.effective' }, kind: 'equal' },
  { verbs: DECIDE, object: '行政许可', cell: both('t2.licensing.decisions'), kind: 'equal' },
  { verbs: '(?:办理|办结|处理|核发|受理)', object: '行政许可', cell: both('t2.licensing.decisions'), kind: 'if-zero' },
  { verbs: DECIDE, object: '行政处罚', cell: both('t2.penalties.decisions'), kind: 'equal' },
  { verbs: '(?:办理|查处|查办|处理|办结)', object: '行政处罚', cell: both('t2.penalties.decisions'), kind: 'if-zero' },
  { verbs: '(?:作出|做出|实施|采取)', object: '行政强制', cell: both('t2.coercion.decisions'), kind: 'equal' },
];
const OBJECT_TAIL = '(?:决定书?|事项|案件|措施|执行)*';
const UNCERTAIN = /清理|修订|修改|失效|拟|计划|草案|备案|审查|公示|涉企|一般程序|简易程序|环境|交通|其中|集中|重点/;

function counted(clause: Clause, family: Family, format: FormatId, scope: Scope): Claim[] {
  const cell = family.cell[format];
  if (!cell || UNCERTAIN.test(clause.text)) return [];
  const { verbs, object } = family;
  const forms = [`${verbs}了?${object}${OBJECT_TAIL}${JOIN}${COUNT}`, `${verbs}了?${COUNT}${object}${OBJECT_TAIL}`];
  const match = forms.flatMap((form) => matchesOf(clause.text, form))[0];
  const count = match ? countOf(match) : null;
  if (!match || !count) return [];
  const isPart = clause.isDetail || isPartOfOrgan(clause, scope);
  if (isPart && family.kind === 'if-zero') return [];
  const from = clause.start + match.index;
  return [{ kind: isPart ? 'at-most' : family.kind, ...count, meanings: [[cell]], from, to: from + match[0].length }];
}

const NONE_FAMILIES: readonly { readonly verbs: string; readonly object: string; readonly cell: Family['cell'] }[] = [
  {
    verbs: '(?:制发|制定|出台|印发)',
    object: NORMATIVE,
    cell: { '2019': 't2.normative.created', '2021': 't2.normative.issued' },
  },
  { verbs: '(?:作出|做出|实施|办理|下达|产生|发生)', object: '行政许可', cell: both('t2.licensing.decisions') },
  { verbs: '(?:作出|做出|实施|办理|下达|产生|发生)', object: '行政处罚', cell: both('t2.penalties.decisions') },
  { verbs: '(?:作出|做出|实施|采取|产生|发生)', object: '行政强制', cell: both('t2.coercion.decisions') },
];

/** 本年度未制发规范性文件. */
function none(clause: Clause, format: FormatId, scope: Scope): Claim[] {
  if (UNCERTAIN.test(clause.text) || isPartOfOrgan(clause, scope)) return [];
  return NONE_FAMILIES.flatMap(({ verbs, object, cell }): Claim[] => {
    const key = cell[format];
    const match = matchesOf(clause.text, `(?:未|没有)${verbs}(?:过|任何)?${object}(?<tail>.*)$`)[0];
    if (
      !key ||
      !match ||
      !/^(?:决定|事项|案件|措施|执行|情况|的|等|、|和|及|行政许可|行政处罚|行政强制)*$/.test(
        match.groups?.['tail'] ?? '',
      )
    ) {
      return [];
    }
    const from = clause.start + match.index;
    return [{ kind: 'none', value: 0, unit: '件', meanings: [[key]], from, to: from + match[0].length }];
  });
}

/** 收取行政事业性收费12.5万元 (format `2021`, in 万元). */
function charges(clause: Clause, scope: Scope): Claim[] {
  if (isPartOfOrgan(clause, scope) || clause.isDetail) return [];
  const match = matchesOf(
    clause.text,
    `(?:收取|征收)了?行政事业性收费(?:金额)?${JOIN}(?<amount>\\d+(?:\\.\\d+)?)(?<money>亿元|万元|元)`,
  )[0];
  const amount = match?.groups?.['amount'];
  if (!match || !amount) return [];
  const inWan = { 亿元: 10_000, 万元: 1, 元: 0.0001 }[match.groups?.['money'] ?? ''] ?? 1;
  const decimals = amount.split('.')[1]?.length ?? 0;
  const from = clause.start + match.index;
  return [
    {
      kind: 'equal',
      value: Number(amount) * inWan,
      unit: '万元',
      meanings: [['t2.charges.amount']],
      from,
      to: from + match[0].length,
      tolerance: 0.5 * 10 ** -decimals * inWan + 0.005,
    },
  ];
}

/** What a clause says of documents, decisions and charges (table `t2`). */
export function proactiveClaims(clause: Clause, format: FormatId, scope: Scope): Claim[] {
  if (!/规范性文件|行政许可|行政处罚|行政强制|行政事业性收费/.test(clause.text)) return [];
  return [
    ...FAMILIES.flatMap((family) => counted(clause, family, format, scope)),
    ...none(clause, format, scope),
    ...charges(clause, scope),
  ];
}
