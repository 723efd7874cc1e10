import type { ApplicationDetail, ApplicationStep } from '../app/open-application.js';
import type { ApplicationSummary } from '../app/summarize.js';
import { CHANNEL_NAMES } from '../domain/channel.js';
import { PHASE_NAMES } from '../domain/standing.js';
import {
  WANTED_ROUTE_NAMES,
  WANTED_WAY_NAMES,
  type Applicant,
  type ProofKind,
  type WantedForm,
} from '../domain/request.js';
import { actorWords, eventWords } from './event-words.js';
import type { ApplicationEvent, ApplicationItem, ApplicationView, IdentityView } from './api-application-schemas.js';

export function presentItem(summary: ApplicationSummary): Omit<ApplicationItem, 'applicantName' | 'what'> {
  const { applicationId: id, receiptNumber, receivedOn, applicantColumn, state, dueOn, dueProvisional } = summary;
  const { workingDaysLeft, overdue, outcome, closedOn } = summary;
  const { kind, phase, waitingFor, running, nextDue, division, hasDraft, reopened, splitFrom } = summary;
  return {
    ...{
      kind,
      phase,
      phaseName: PHASE_NAMES[phase],
      waitingFor,
      running,
      nextDue,
      division,
      hasDraft,
      reopened,
      splitFrom,
    },
    id,
    receiptNumber,
    receivedOn,
    applicantColumn,
    state,
    dueOn,
    dueProvisional,
    workingDaysLeft,
    overdue,
    outcome,
    closedOn,
  };
}

export function presentApplication(detail: ApplicationDetail): ApplicationView {
  const { summary, description, replyText, limit, events } = detail;
  const { outcome, ground, closedOn } = summary;
  return {
    ...presentItem(summary),
    version: summary.version,
    channel: CHANNEL_NAMES[summary.channel],
    wantedForm: wantedForm(summary.wantedForm),
    description,
    days: limit.days.map(({ date, counted, reason }) => ({ date, counted, reason })),
    events: events.map(presentStep),
    reply: outcome && ground && closedOn ? { outcome, ground, issuedOn: closedOn, text: replyText } : null,
    reconsiderationOrgan: detail.reconsiderationOrgan,
    court: detail.court,
  };
}

function wantedForm({ way, route }: WantedForm): string {
  return `${WANTED_WAY_NAMES[way]}，${WANTED_ROUTE_NAMES[route]}`;
}

/** An event in plain words. */
function presentStep({ seq, type, payload, legalDate, recordedAt, actor }: ApplicationStep): ApplicationEvent {
  return { seq, ...eventWords(type, payload), legalDate, recordedAt, by: actorWords(actor) };
}

const PROOF_NAMES: Readonly<Record<ProofKind, string>> = {
  residentCard: '居民身份证',
  passport: '护照',
  hongKongMacaoPermit: '港澳居民来往内地通行证或者居住证',
  taiwanPermit: '台湾居民来往大陆通行证或者居住证',
  foreignPermanent: '外国人永久居留身份证',
  other: '其他有效证件',
  creditCode: '统一社会信用代码',
};

function helpWanted({ assistance }: Applicant): string | undefined {
  return assistance === '' ? '存在阅读困难或者视听障碍，未写明需要何种帮助' : assistance;
}

function agentLines({ name, proofKind, proofNumber, phone }: NonNullable<Applicant['agent']>) {
  const lines: [string, string | undefined][] = [
    ['代理人', name],
    [`代理人${PROOF_NAMES[proofKind]}`, proofNumber],
    ['代理人联系电话', phone],
  ];
  return lines;
}

/** Who applied, line by line in the order of the application form (《条例》 Art. 29). */
export function presentIdentity(applicant: Applicant | null): IdentityView {
  if (!applicant) return { erased: true, fields: [] };
  const fields: [string, string | undefined][] = [
    [applicant.column === 'natural' ? '姓名' : '名称', applicant.name],
    [PROOF_NAMES[applicant.proofKind], applicant.proofNumber],
    ['联系人', applicant.contactPerson],
    ['联系电话', applicant.phone],
    ['电子邮箱', applicant.email],
    ['通信地址', applicant.address],
    ['传真', applicant.fax],
    // Art. 43: who has difficulty in reading, seeing or hearing is given the help it takes.
    ['需要的帮助', helpWanted(applicant)],
    ...(applicant.agent ? agentLines(applicant.agent) : []),
    ...(applicant.joint ?? []).map(({ name, proofKind, proofNumber }, index): [string, string] => [
      `共同申请人${index + 1}`,
      `${name}（${PROOF_NAMES[proofKind]} ${proofNumber}）`,
    ]),
  ];
  return {
    erased: false,
    fields: fields.flatMap(([label, value]) => (value ? [{ label, value }] : [])),
  };
}
