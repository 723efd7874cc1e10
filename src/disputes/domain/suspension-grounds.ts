import type { DisputeRow } from '../../law/report-format/index.js';

interface SuspensionGroundRule {
  /** In Chinese, as the law has it. */
  readonly label: string;
  /** In Chinese. */
  readonly article: string;
  readonly forum: 'reconsideration' | 'court';
}

function law(item: string, label: string): SuspensionGroundRule {
  return { label, article: `《行政复议法》第三十九条第一款第${item}项`, forum: 'reconsideration' };
}
function court(item: string, label: string): SuspensionGroundRule {
  return { label, article: `法释〔2018〕1号第八十七条第一款第${item}项`, forum: 'court' };
}

/**
 * Why a reconsideration is suspended (行政复议中止), 《行政复议法》 Art. 39, or a suit (诉讼中止), 法释〔2018〕1号 Art. 87. The forum
 * decides; this organ records what it was told.
 */
export const SUSPENSION_GROUNDS = {
  'reconsideration.death': law('一', '申请人死亡，其近亲属尚未确定是否参加'),
  'reconsideration.incapacity': law('二', '申请人丧失参加行政复议的行为能力，尚未确定法定代理人'),
  'reconsideration.missing': law('三', '申请人下落不明'),
  'reconsideration.terminated': law('四', '申请人终止，尚未确定权利义务承受人'),
  'reconsideration.forceMajeure': law('五', '因不可抗力或者其他正当理由不能参加'),
  'reconsideration.mediation': law('六', '调解、和解，双方同意中止'),
  'reconsideration.interpretation': law('七', '法律适用问题需要有权机关解释或者确认'),
  'reconsideration.otherCase': law('八', '需要以其他案件的审理结果为依据'),
  'reconsideration.norms': law('九', '需要对规范性文件或者依据进行审查处理'),
  'reconsideration.other': law('十', '其他情形'),
  'court.death': court('一', '原告死亡，须等待其近亲属表明是否参加诉讼'),
  'court.incapacity': court('二', '原告丧失诉讼行为能力，尚未确定法定代理人'),
  'court.terminated': court('三', '一方当事人终止，尚未确定权利义务承受人'),
  'court.forceMajeure': court('四', '一方当事人因不可抗力不能参加诉讼'),
  'court.interpretation': court('五', '法律适用问题需要有权机关解释或者确认'),
  'court.otherCase': court('六', '须以其他案件的审理结果为依据'),
  'court.other': court('七', '其他情形'),
} as const satisfies Record<string, SuspensionGroundRule>;

export type SuspensionGround = keyof typeof SUSPENSION_GROUNDS;

/** The grounds that a dispute of a kind can be suspended on. */
export function suspensionGroundsOf(kind: DisputeRow): readonly SuspensionGround[] {
  const forum = kind === 'reconsideration' ? 'reconsideration' : 'court';
  return (Object.keys(SUSPENSION_GROUNDS) as SuspensionGround[]).filter((it) => SUSPENSION_GROUNDS[it].forum === forum);
}
