import type { LocalDate } from '../../../kernel/local-date.js';
import type { LedgerEvent } from '../../../platform/ledger/index.js';
import { CHANNEL_NAMES } from '../../domain/channel.js';
import { DELIVERY_WAY_NAMES, type ApplicationEvent, type Opinion, type SearchFinding } from '../../domain/events.js';

type Say<E> = (payload: E extends { readonly payload: infer P } ? P : never) => string;
type Sayers = {
  readonly [T in ApplicationEvent['type']]?: Say<Extract<ApplicationEvent, { readonly type: T }>>;
};

const FOUND: Readonly<Record<SearchFinding, string>> = {
  found: '检索到申请公开的信息',
  partly: '检索到申请公开的部分信息',
  notFound: '未检索到申请公开的信息',
  notOurs: '申请公开的信息不属于本机关负责公开',
};
const OPINIONS: Readonly<Record<Opinion, string>> = {
  agree: '同意公开',
  object: '不同意公开',
  partly: '部分同意公开',
  silent: '逾期未提出意见',
};
const asked = (of: string) => (of === 'thirdParty' ? '第三方' : '有关行政机关');

/**
 * What each step shows a reconsideration organ or a court (办理经过). What went on inside the office (drafts, approvals) is
 * left out; what was not delivered is not said to be.
 */
const STEPS: Sayers = {
  'application.submitted': (p) =>
    `本机关收到以${CHANNEL_NAMES[p.channel]}方式提出的政府信息公开申请，受理编号：${p.receiptNumber}`,
  'application.searched': (p) => `本机关对申请公开的信息进行检索，${FOUND[p.found]}`,
  'application.correctionAsked': (p) => `本机关作出补正告知，补正期限为${said(p.answerBy)}`,
  'application.correctionDelivered': (p) => `补正告知书送达，送达方式：${DELIVERY_WAY_NAMES[p.way]}`,
  'application.correctionReceived': () => '本机关收到补正材料，答复期限自收到补正材料之日起计算',
  'application.extensionAgreed': (p) => `经政府信息公开工作机构负责人同意，延长答复期限${p.days}个工作日`,
  'application.consulted': (p) => `本机关书面征求${asked(p.of)}意见`,
  'application.consultationAnswered': (p) =>
    p.opinion === 'silent'
      ? `被征求意见方${OPINIONS.silent}`
      : `本机关收到反馈意见，被征求意见方${OPINIONS[p.opinion]}`,
  'application.reasonsAsked': (p) => `本机关要求说明理由，期限为${said(p.answerBy)}`,
  'application.reasonsAnswered': () => '本机关收到说明的理由',
  'application.reasonsJudged': (p) =>
    p.reasonable
      ? `本机关认定理由合理${p.separateDate ? `，确定延迟至${said(p.separateDate)}答复` : ''}`
      : '本机关认定理由不合理',
  'application.feeNoticed': (p) => `本机关作出收费通知，信息处理费${p.yuan}元`,
  'application.feeNoticeDelivered': (p) => `收费通知送达，送达方式：${DELIVERY_WAY_NAMES[p.way]}`,
  'application.feePaid': () => '信息处理费缴清，答复期限自次日起重新计算',
  'application.withdrawn': () => '申请人撤回政府信息公开申请',
  'application.replied': (p) =>
    `本机关${p.again ? '重新' : ''}作出答复${p.documentNumber ? `（${p.documentNumber}）` : ''}，答复期限届满之日为${said(p.dueOn)}`,
  'application.thirdPartyTold': (p) => `本机关将公开的决定书面告知第三方，送达方式：${DELIVERY_WAY_NAMES[p.way]}`,
  'application.delivered': (p) => `答复送达，送达方式：${DELIVERY_WAY_NAMES[p.way]}`,
  'application.reopened': (p) =>
    p.by === 'self'
      ? '本机关决定重新办理'
      : `本机关按照${p.by === 'court' ? '人民法院的裁判' : '行政复议决定'}重新办理`,
};

export interface DefenceStep {
  readonly date: LocalDate;
  readonly text: string;
}

/** The course of a case (办理经过) as a statement of defence tells it, in order of date. */
export function defenceSteps(events: readonly LedgerEvent[]): DefenceStep[] {
  const steps = events.flatMap(({ type, legalDate, payload }) => {
    const say = STEPS[type as ApplicationEvent['type']] as ((payload: unknown) => string) | undefined;
    return say ? [{ date: legalDate, text: say(payload) }] : [];
  });
  return steps.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

/** `2026年3月2日` */
function said(date: LocalDate): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${year}年${month}月${day}日`;
}
