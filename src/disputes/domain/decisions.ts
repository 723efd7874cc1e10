/** How a dispute ends (结果): upheld 维持 · corrected 纠正 · other 其他结果; the columns of table `t4`. */
export const DISPUTE_RESULTS = ['upheld', 'corrected', 'other'] as const;
export type DisputeResult = (typeof DISPUTE_RESULTS)[number];

/** Where a decision is made: by the reconsideration organ, by a court of first instance, on appeal or in retrial. */
export type DecisionLevel = 'reconsideration' | 'first' | 'appeal' | 'retrial';

export interface DecisionRule {
  /** In Chinese, as the document calls it. */
  readonly label: string;
  /** In Chinese. */
  readonly article: string;
  readonly levels: readonly DecisionLevel[];
  /**
   * The column of table `t4`: `before` that of the instance before, which stands; `null` where the suit goes on. How the
   * statutory forms map to 维持、纠正、其他 is ours (docs/decisions/0111).
   */
  readonly result: DisputeResult | 'before' | null;
  /** How a decision of first instance can be appealed against; it is in force once that time has passed. */
  readonly appeal: 'judgment' | 'ruling' | null;
  /** It can order the organ to handle the application anew (责令重新作出). */
  readonly mayOrderRedo: boolean;
}

const COURT: readonly DecisionLevel[] = ['first', 'appeal', 'retrial'];
const FIRST_AND_RETRIAL: readonly DecisionLevel[] = ['first', 'retrial'];

function reconsideration(label: string, article: string, result: DisputeResult, redo?: 'redo'): DecisionRule {
  return {
    label,
    article: `《行政复议法》${article}`,
    levels: ['reconsideration'],
    result,
    appeal: null,
    mayOrderRedo: redo === 'redo',
  };
}

function judgment(label: string, article: string, result: DisputeResult, redo?: 'redo'): DecisionRule {
  return {
    label,
    article: `《行政诉讼法》${article}`,
    levels: COURT,
    result,
    appeal: 'judgment',
    mayOrderRedo: redo === 'redo',
  };
}

/** How a reconsideration or a suit can be decided, with the column of table `t4` it counts in. */
export const DECISIONS = {
  'reconsideration.maintain': reconsideration('维持', '第六十八条', 'upheld'),
  'reconsideration.dismissClaim': reconsideration('驳回行政复议请求', '第六十九条', 'upheld'),
  'reconsideration.dismissApplication': reconsideration('驳回行政复议申请', '第三十三条', 'upheld'),
  'reconsideration.change': reconsideration('变更', '第六十三条', 'corrected'),
  'reconsideration.revoke': reconsideration('撤销或者部分撤销', '第六十四条', 'corrected', 'redo'),
  'reconsideration.illegal': reconsideration('确认违法', '第六十五条', 'corrected', 'redo'),
  'reconsideration.perform': reconsideration('责令在一定期限内履行', '第六十六条', 'corrected', 'redo'),
  'reconsideration.void': reconsideration('确认无效', '第六十七条', 'corrected', 'redo'),
  'reconsideration.mediated': reconsideration('调解结案', '第七十三条', 'other'),
  'reconsideration.settled': reconsideration('和解撤回，终止', '第七十四条', 'other'),
  'reconsideration.terminated': reconsideration('终止', '第四十一条', 'other'),
  'court.dismissClaim': judgment('判决驳回诉讼请求', '第六十九条', 'upheld'),
  'court.revoke': judgment('判决撤销或者部分撤销', '第七十条', 'corrected', 'redo'),
  'court.perform': judgment('判决履行法定职责', '第七十二条', 'corrected', 'redo'),
  'court.illegal': judgment('判决确认违法', '第七十四条', 'corrected', 'redo'),
  'court.void': judgment('判决确认无效', '第七十五条', 'corrected', 'redo'),
  'court.change': judgment('判决变更', '第七十七条', 'corrected'),
  'court.dismissSuit': {
    label: '裁定驳回起诉',
    article: '法释〔2018〕1号第六十九条',
    levels: COURT,
    result: 'upheld',
    appeal: 'ruling',
    mayOrderRedo: false,
  },
  'court.withdrawn': {
    label: '裁定准许撤诉',
    article: '《行政诉讼法》第六十二条',
    levels: FIRST_AND_RETRIAL,
    result: 'other',
    appeal: null,
    mayOrderRedo: false,
  },
  'court.deemedWithdrawn': {
    label: '裁定按撤诉处理',
    article: '《行政诉讼法》第五十八条',
    levels: FIRST_AND_RETRIAL,
    result: 'other',
    appeal: null,
    mayOrderRedo: false,
  },
  'court.terminated': {
    label: '裁定终结诉讼',
    article: '法释〔2018〕1号第八十八条',
    levels: COURT,
    result: 'other',
    appeal: null,
    mayOrderRedo: false,
  },
  'court.mediated': {
    label: '行政调解书结案',
    article: '《行政诉讼法》第六十条',
    levels: COURT,
    result: 'other',
    appeal: null,
    mayOrderRedo: false,
  },
  'court.affirm': {
    label: '驳回上诉（申请），维持原判决、裁定',
    article: '《行政诉讼法》第八十九条',
    levels: ['appeal', 'retrial'],
    result: 'before',
    appeal: null,
    mayOrderRedo: true,
  },
  'court.appealWithdrawn': {
    label: '裁定准许撤回上诉',
    article: '《行政诉讼法》第一百零一条、《民事诉讼法》第一百八十条',
    levels: ['appeal'],
    result: 'before',
    appeal: null,
    mayOrderRedo: false,
  },
  'court.remand': {
    label: '撤销原判，发回重审',
    article: '《行政诉讼法》第八十九条',
    levels: ['appeal', 'retrial'],
    result: null,
    appeal: null,
    mayOrderRedo: false,
  },
} as const satisfies Record<string, DecisionRule>;

export type DecisionCode = keyof typeof DECISIONS;

export function decisionRule(code: string): DecisionRule | null {
  return Object.hasOwn(DECISIONS, code) ? DECISIONS[code as DecisionCode] : null;
}

/** The decisions that can be made at a level, in the order of the table. */
export function decisionsAt(level: DecisionLevel): DecisionCode[] {
  return (Object.keys(DECISIONS) as DecisionCode[]).filter((code) =>
    (DECISIONS[code].levels as readonly DecisionLevel[]).includes(level),
  );
}
