import type { FormatId } from '../../../law/report-format/index.js';
import { REPORT_FORMATS } from '../../../law/report-format/index.js';
import { cellNames } from '../form-layout/index.js';
import { STAGE_NAMES, type Stage } from '../workflow/stage.js';
import { OUTLIER_TIMES, type Outlier } from './outliers.js';
import type { RollupProblem, RollupProblemKind } from './problems.js';

const SAID: Readonly<Record<RollupProblemKind, string>> = {
  countedTwice: '同时计入{by}的汇总，数据重复，须更正其中一份',
  leftOut: '属于{by}，但未计入其已签发的汇总，数据缺漏',
  alreadyIn: '已计入{by}的汇总，此处不再重复计算',
  unlisted: '签发时未列明汇总范围，是否包含其下级的数据无从核对',
  notBegun: '尚未编制，按台账数据计入',
  notSigned: '未签发，按台账数据计入',
  notHandedIn: '已签发，未报送',
  byFile: '报送的是文件，按文件数据计入',
  fileAside: '报送的是文件，尚未采用其数据，按台账数据计入',
  overdue: '逾期未报（期限{on}）',
  late: '迟报（期限{on}）',
  ended: '{on}撤销或者合并，全年数据在此计入一次',
  moved: '年内变更隶属关系，按年末隶属关系计入一次',
};

/** What is to be said of a member, in words. */
export function sayProblem({ kind, organ, by, on }: RollupProblem): string {
  const said = SAID[kind].replace('{by}', by.map(({ name }) => name).join('和')).replace('{on}', on ?? '');
  return `${organ.name}：${said}`;
}

/** What stands out in a member's figures, in words. */
export function sayOutlier(outlier: Outlier, format: FormatId): string {
  switch (outlier.kind) {
    case 'allZero':
      return '全部数据为零';
    case 'balance': {
      const column = REPORT_FORMATS[format].t3Columns.find(({ key }) => key === outlier.column)?.label ?? '';
      return `表三“${column}”不平：收到和结转 ${outlier.came}，办理和结转下年 ${outlier.went}`;
    }
    case 'jump': {
      const name = cellNames(format).get(outlier.cell) ?? outlier.cell;
      const change =
        outlier.now > outlier.before ? `达上年 ${OUTLIER_TIMES} 倍以上` : `不高于上年的 1/${OUTLIER_TIMES}`;
      return `${name}：上年 ${outlier.before}，本年 ${outlier.now}，${change}`;
    }
  }
}

/** Where a member's report stands, in words. */
export function sayStage(stage: Stage | 'none'): string {
  return stage === 'none' ? '未编制' : STAGE_NAMES[stage];
}
