import type { Step } from '../../applications/index.js';
import type { Application } from '../../applications/domain/application.js';
import { addDays, type LocalDate } from '../../kernel/local-date.js';
import { findGround } from '../../law/outcomes/index.js';
import type { PlannedCase } from './plan-cases.js';
import type { Random } from './random.js';

/** What is done next: so many working days after the step before, in view of the case as it then stands. */
export interface PlannedStep {
  readonly after: number;
  readonly step: (state: Application, day: LocalDate) => Step;
}

const DIVISIONS = ['综合科', '业务一科', '业务二科', '法规科'] as const;

const step = (after: number, given: Step): PlannedStep => ({ after, step: () => given });
const last = (state: Application): string => state.consultations.at(-1)?.id ?? '';

/** The steps by which an invented case comes to its end, lawful at each; the runner refuses what is not. */
export function planSteps(
  planned: PlannedCase,
  earlierId: string | null,
  running: boolean,
  random: Random,
): PlannedStep[] {
  const { outcome, ground } = planned;
  const begun = [step(random.int(0, 1), { type: 'accept' }), ...divisionAsked(planned, random)];
  if (ground === 'withdrawn') return [...begun, step(3, { type: 'withdraw', text: '示例：申请人来函撤回申请。' })];
  const before = stepsBefore(planned, earlierId, running, random);
  const left = Math.max(1, planned.pace - spent([...begun, ...before]));
  const repeatOfNothing = outcome === 'unprocessed.repeated' && earlierId === null;
  const end = repeatOfNothing ? { outcome: 'granted', ground: '36(2)' } : { outcome, ground };
  const whole = [...begun, ...before, ...decided(planned, planned.kind === 'ownRecord' ? OWN_RECORD : end, left)];
  // What waits has come some way: to a division, to whom was asked, to the reviewer or the leader who signs.
  return planned.waits ? whole.slice(0, random.int(0, whole.length - 3)) : whole;
}

const OWN_RECORD = { outcome: 'ownRecord.corrected', ground: '41.corrected' };

function spent(steps: readonly PlannedStep[]): number {
  return steps.reduce((days, { after }) => days + after, 0);
}

/** Passed to a division, which searches. */
function divisionAsked({ ground, topic }: PlannedCase, random: Random): PlannedStep[] {
  const found = ground === '36(4)' ? 'notFound' : ground === '36(5)' ? 'notOurs' : 'found';
  if (found === 'found' && random.chance(0.4)) return [];
  const division = random.pick(DIVISIONS);
  return [
    {
      after: 0,
      step: (_, day) => ({ type: 'route', division, answerBy: addDays(day, 7), note: '示例：请检索并反馈意见。' }),
    },
    {
      after: random.int(1, 2),
      step: ({ routes }) => ({
        type: 'recordSearch',
        found,
        where: '示例：本机关档案室、公文系统和承办科室留存材料',
        how: `示例：以“${topic}”及近五年文号检索，并询问经办人员`,
        result: found === 'found' ? '示例：查到所申请的信息。' : '示例：未查到所申请的信息。',
        ...(routes[0] && { routeId: routes[0].id }),
      }),
    },
  ];
}

/** What the outcome rests on, and what befalls a case on its way. */
function stepsBefore(
  { outcome, ground, topic, kind }: PlannedCase,
  earlierId: string | null,
  running: boolean,
  random: Random,
): PlannedStep[] {
  if (kind === 'ownRecord') return [];
  if (ground === '30.notCorrected') return correctionAsked(random);
  if (ground === '30.unclear') return corrected(random);
  if (ground === 'fee.unpaid') return feeNoticed();
  if (ground === '35') return reasonsAsked();
  if (ground === '36(6)' && earlierId !== null) {
    return [step(1, { type: 'judgeRepeat', earlierId, repeated: true, note: `示例：与此前申请的“${topic}”相同。` })];
  }
  if (outcome === 'refused.thirdParty') return thirdPartyAsked('object', random);
  if (outcome === 'partial') return thirdPartyAsked(random.chance(0.3) ? 'partly' : 'agree', random);
  if (outcome !== 'granted') return [];
  if (random.chance(0.1)) return corrected(random);
  if (random.chance(0.06)) return extended(random);
  if (random.chance(0.06)) return thirdPartyAsked('agree', random);
  // Reports of past years say that no fee was collected.
  return running && random.chance(0.03) ? [...feeNoticed(), step(4, { type: 'payFee', receipt: '示例票据0001' })] : [];
}

function correctionAsked(random: Random): PlannedStep[] {
  return [
    {
      after: random.int(1, 3),
      step: (_, day) => ({
        type: 'askCorrection',
        answerBy: addDays(day, 15),
        matters: '示例：请写明所需信息的名称、年份或者文号。',
      }),
    },
    step(0, { type: 'deliverCorrection', way: 'mail', proof: '示例挂号信' }),
  ];
}

function corrected(random: Random): PlannedStep[] {
  const received: Step = { type: 'receiveCorrection', text: '示例：申请人补充了信息名称和年份。' };
  return [...correctionAsked(random), step(random.int(2, 6), received)];
}

function feeNoticed(): PlannedStep[] {
  return [
    step(2, { type: 'noticeFee', scale: 'pages', quantity: 86, reason: '示例：申请的数量明显超过合理范围。' }),
    step(1, { type: 'deliverFee', way: 'mail', proof: '示例挂号信' }),
  ];
}

function reasonsAsked(): PlannedStep[] {
  return [
    {
      after: 1,
      step: (_, day) => ({
        type: 'askReasons',
        answerBy: addDays(day, 10),
        matters: '示例：一个月内就相近事项多次申请。',
      }),
    },
    step(3, { type: 'receiveReasons', text: '示例：申请人说明了理由。' }),
    step(1, { type: 'judgeReasons', reasonable: false, note: '示例：经集体研究，认定理由不合理。' }),
  ];
}

function thirdPartyAsked(opinion: 'agree' | 'object' | 'partly', random: Random): PlannedStep[] {
  const reason = opinion === 'agree' ? '示例：同意公开。' : '示例：涉及本单位商业秘密。';
  return [
    step(1, {
      type: 'consult',
      of: 'thirdParty',
      party: 'organization',
      interest: 'tradeSecret',
      name: '示例商贸有限公司（第三方）',
      matters: '示例：合同的报价部分。',
    }),
    {
      after: 1,
      step: (state) => ({ type: 'deliverConsultation', consultationId: last(state), way: 'mail', proof: '示例挂号信' }),
    },
    {
      after: random.int(3, 9),
      step: (state) => ({ type: 'answerConsultation', consultationId: last(state), opinion, reason }),
    },
  ];
}

function extended(random: Random): PlannedStep[] {
  return [
    step(3, { type: 'proposeExtension', days: random.pick([10, 15, 20]), reason: '示例：涉及年份较多，需逐件核对。' }),
    step(1, { type: 'agreeExtension' }),
  ];
}

/** Drafted, reviewed, signed off, issued, third parties told, delivered. */
function decided(
  { topic }: PlannedCase,
  { outcome, ground }: { readonly outcome: string; readonly ground: string },
  left: number,
): PlannedStep[] {
  // What the applicant did not do in time is certain only once that time is over.
  const wait = ground === '30.notCorrected' ? 16 : ground === 'fee.unpaid' ? 24 : left;
  const approving = wait >= 4 ? 1 : 0;
  const withheld = outcome === 'partial' ? [{ what: '示例：合同报价明细', ground: '15.tradeSecret' }] : [];
  const text = replyText(topic, ground);
  return [
    step(wait - 2 * approving, { type: 'draft', outcome, ground, text, withheld }),
    step(approving, { type: 'review', agreed: true, note: '示例：同意。' }),
    step(approving, { type: 'signOff', agreed: true }),
    step(0, { type: 'issue' }),
    {
      after: 0,
      step: (state) => ({ type: 'tellThirdParty', consultationId: last(state), way: 'mail', proof: '示例挂号信' }),
    },
    step(0, { type: 'deliver', way: 'mail', proof: '示例挂号信' }),
  ];
}

function replyText(topic: string, groundId: string): string {
  const ground = findGround(groundId);
  return `（示例答复）您申请公开的“${topic}”，${ground ? `依据${ground.articles}，${ground.label}` : '经审核属实，予以更正'}。特此答复。`;
}
