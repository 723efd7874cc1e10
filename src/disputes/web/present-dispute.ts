import { erasureGroundWords, type RecordedErasureGround } from '../../law/erasure/index.js';
import type { LimitProof } from '../../law/limits/index.js';
import type { LedgerEvent } from '../../platform/ledger/index.js';
import type { DisputeDetail } from '../app/open-dispute.js';
import type { DisputeSummary } from '../app/summarize-dispute.js';
import { DECISIONS, decisionsAt } from '../domain/decisions.js';
import { instanceOf, type Instance } from '../domain/state.js';
import { SUSPENSION_GROUNDS, suspensionGroundsOf } from '../domain/suspension-grounds.js';
import type { DisputeItem, DisputeView, LimitProofView } from './api-dispute-schemas.js';

export function presentDisputeItem(summary: DisputeSummary): DisputeItem {
  return summary;
}

export function presentDispute(detail: DisputeDetail): DisputeView {
  const { summary, state, steps, events } = detail;
  return {
    ...summary,
    receiptNumber: detail.receiptNumber,
    jointWith: state.jointWith,
    partiesRecorded: state.partiesRecorded > 0,
    redoBy: state.end?.redoBy ?? null,
    instances: state.instances.map(presentInstance),
    hearings: [...state.hearings],
    documents: [...state.documents],
    erased: state.erased,
    mayErase: detail.mayErase,
    suspensionGrounds: suspensionGroundsOf(state.kind).map((code) => {
      const { label, article } = SUSPENSION_GROUNDS[code];
      return { code, label, article };
    }),
    answerLimit: presentProof(detail.answerLimit),
    appealLimit: presentProof(detail.appealLimit),
    steps: [...steps],
    decisions: decisionsAt(instanceOf(state).level).map((code) => {
      const { label, article, result, mayOrderRedo } = DECISIONS[code];
      return { code, label, article, result, mayOrderRedo };
    }),
    events: events.map(presentEvent),
  };
}

function presentInstance({ decision, suspensions, ...instance }: Instance) {
  const suspended = suspensions.map(({ ground, on, resumedOn }) => {
    return { label: SUSPENSION_GROUNDS[ground].label, on, resumedOn };
  });
  return {
    ...instance,
    suspensions: suspended,
    decision: decision && { ...decision, label: DECISIONS[decision.code].label },
  };
}

function presentProof(proof: LimitProof | null): LimitProofView | null {
  if (!proof) return null;
  const { due, provisional, label, basis, days } = proof;
  return {
    due,
    provisional,
    label,
    basis,
    days: days.map(({ date, counted, reason }) => ({ date, counted, reason })),
  };
}

const TITLES: Readonly<Record<string, string>> = {
  'dispute.registered': '登记立案',
  'dispute.partiesRecorded': '登记当事人和请求',
  'dispute.served': '收到副本',
  'dispute.procedureChanged': '变更审理程序',
  'dispute.answered': '提交答复',
  'dispute.suspended': '中止审理',
  'dispute.resumed': '恢复审理',
  'dispute.erased': '删除个人信息',
  'dispute.hearingSet': '确定听证、开庭日期',
  'dispute.hearingCancelled': '取消听证、开庭日期',
  'dispute.documentAdded': '归入案卷材料',
  'dispute.decided': '作出裁决',
  'dispute.instanceOpened': '进入另一审级',
  'dispute.closed': '审结',
};

function presentEvent({ seq, type, legalDate, recordedAt, payload }: LedgerEvent) {
  const title = TITLES[type] ?? type;
  const label = type === 'dispute.decided' ? DECISIONS[payload['decision'] as keyof typeof DECISIONS].label : null;
  const ground = type === 'dispute.erased' ? erasureGroundWords(payload['ground'] as RecordedErasureGround) : null;
  const late = type === 'dispute.answered' && payload['late'] === true ? '（逾期）' : '';
  return {
    seq,
    type,
    title: label || ground ? `${title}：${label ?? ground}` : `${title}${late}`,
    legalDate,
    recordedAt: recordedAt.toISOString(),
  };
}
