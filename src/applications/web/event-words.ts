import type { LocalDate } from '../../kernel/local-date.js';
import { erasureGroundWords } from '../../law/erasure/index.js';
import { findGround, OUTCOMES } from '../../law/outcomes/index.js';
import { sayDate } from '../../platform/http/portal/index.js';
import { CHANNEL_NAMES } from '../domain/channel.js';
import {
  DELIVERY_WAY_NAMES,
  type ApplicationEvent,
  type Opinion,
  type ReceiptCorrectionReason,
  type SearchFinding,
} from '../domain/events.js';
import { OWN_RECORD_OUTCOMES, type OwnRecordOutcome } from '../domain/own-record-outcomes.js';

const FOUND: Readonly<Record<SearchFinding, string>> = {
  found: '查到',
  partly: '查到部分',
  notFound: '未查到',
  notOurs: '不属于本机关负责公开',
};
const OPINION: Readonly<Record<Opinion, string>> = {
  agree: '同意公开',
  object: '不同意公开',
  partly: '部分同意公开',
  silent: '逾期未提出意见',
};
const RECEIPT_CORRECTION_WORDS: Readonly<Record<ReceiptCorrectionReason, string>> = {
  entry: '登记录入有误',
  signature: '依签收凭证更正',
  confirmation: '依与申请人确认的记录更正',
  submission: '依提交申请的凭证更正',
};
const REOPENED = { reconsideration: '行政复议决定', court: '人民法院判决', self: '本机关自行纠正' } as const;

/** An outcome in the words of the form. */
export function outcomeWords(outcome: string): string {
  const own = OWN_RECORD_OUTCOMES[outcome as OwnRecordOutcome]?.label;
  return own ?? OUTCOMES.find(({ key }) => key === outcome)?.label ?? outcome;
}

type Words = readonly [title: string, detail: string | null];
type Sayers = {
  readonly [T in ApplicationEvent['type']]: (payload: Extract<ApplicationEvent, { type: T }>['payload']) => Words;
};

const consulted = (of: string) => (of === 'thirdParty' ? '第三方' : '其他机关');
const day = (date: LocalDate) => sayDate(date, 'zh');
const due = (payload: { dueOn: LocalDate; dueProvisional?: boolean }) =>
  `答复期限至${day(payload.dueOn)}${payload.dueProvisional ? '（暂定）' : ''}`;
const agreed = (yes: boolean) => (yes ? '同意' : '退回修改');

const WORDS: Sayers = {
  'application.submitted': (p) => ['收到申请', `${CHANNEL_NAMES[p.channel]}；${due(p)}`],
  'application.receiptCorrected': (p) => [
    '更正收到日期',
    `由${day(p.from)}更正为${day(p.to)}，${RECEIPT_CORRECTION_WORDS[p.reason]}；${due(p)}`,
  ],
  'application.accepted': () => ['受理登记', null],
  'application.routed': (p) => ['转承办科室', p.answerBy ? `${p.division}，${day(p.answerBy)}前反馈` : p.division],
  'application.searched': (p) => ['登记检索情况', FOUND[p.found]],
  'application.split': (p) => ['拆分申请', `另立${p.children.length}件`],
  'application.repeatJudged': (p) => ['认定重复申请', p.repeated ? '属于重复申请' : '不属于重复申请'],
  'application.correctionAsked': (p) => ['告知补正', `${day(p.answerBy)}前补正${p.late ? '；超过七个工作日' : ''}`],
  'application.correctionDelivered': (p) => ['补正告知书送达', DELIVERY_WAY_NAMES[p.way]],
  'application.correctionReceived': (p) => ['收到补正', `期限重新计算，${due(p)}`],
  'application.extensionProposed': (p) => ['拟延长答复期限', `${p.days}个工作日`],
  'application.extensionAgreed': (p) => ['同意延长答复期限', `${p.days}个工作日，${due(p)}`],
  'application.extensionDeclined': () => ['不同意延长答复期限', null],
  'application.consulted': (p) => [`征求${consulted(p.of)}意见`, due(p)],
  'application.consultationDelivered': (p) => ['征求意见书送达', `${DELIVERY_WAY_NAMES[p.way]}；${due(p)}`],
  'application.consultationAnswered': (p) => ['收到反馈意见', `${OPINION[p.opinion]}；${due(p)}`],
  'application.reasonsAsked': (p) => ['要求说明理由', `${day(p.answerBy)}前说明`],
  'application.reasonsAnswered': () => ['收到说明的理由', null],
  'application.reasonsJudged': (p) => [
    '认定理由',
    p.reasonable
      ? p.separateDate
        ? `理由合理，延迟至${day(p.separateDate)}答复`
        : '理由合理'
      : '理由不合理，不予处理',
  ],
  'application.feeNoticed': (p) => ['收费通知', `${p.yuan}元`],
  'application.feeNoticeDelivered': (p) => ['收费通知送达', DELIVERY_WAY_NAMES[p.way]],
  'application.feePaid': (p) => ['缴费', `期限重新计算，${due(p)}`],
  'application.drafted': (p) => ['拟写答复', `${outcomeWords(p.outcome)}${groundWords(p.ground)}`],
  'application.reviewed': (p) => ['审核', agreed(p.agreed)],
  'application.signedOff': (p) => ['签发', agreed(p.agreed)],
  'application.replied': (p) => [
    '作出答复',
    [p.documentNumber, p.overdue ? `期限为${day(p.dueOn)}，逾期答复` : '期限内答复'].filter((part) => part).join('；'),
  ],
  'application.withdrawn': () => ['申请人撤回申请', null],
  'application.thirdPartyTold': (p) => ['告知第三方', DELIVERY_WAY_NAMES[p.way]],
  'application.delivered': (p) => ['送达答复', `${DELIVERY_WAY_NAMES[p.way]}${p.late ? '；超过答复期限' : ''}`],
  'application.reopened': (p) => ['重新办理', `${REOPENED[p.by]}，${day(p.redoBy)}前重新作出`],
  'application.publicationSuggested': (p) => ['建议主动公开', p.from === 'applicant' ? '申请人建议' : '本机关建议'],
  'application.limitChanged': (p) => ['答复期限变更', `放假安排公布，由${day(p.from)}改为${day(p.to)}`],
  'application.erased': (p) => ['删除个人信息', erasureGroundWords(p.ground)],
};

function groundWords(ground: string): string {
  const articles = findGround(ground)?.articles;
  return articles ? `（${articles}）` : '';
}

/** An event in plain words. */
export function eventWords(type: string, payload: unknown): { readonly title: string; readonly detail: string | null } {
  const say = (WORDS as Readonly<Record<string, ((payload: never) => Words) | undefined>>)[type];
  const [title, detail] = say ? say(payload as never) : [type, null];
  return { title, detail };
}

/** Who acted, without a name. */
export function actorWords(actor: string): string {
  if (actor.startsWith('staff:')) return '本机关工作人员';
  if (actor.startsWith('system:')) return '系统';
  return actor.startsWith('consulted:') ? '被征求意见方' : '申请人';
}
