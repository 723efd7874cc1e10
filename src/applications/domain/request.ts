import { ok, refuse, type Result } from '../../kernel/result.js';
import { APPLICANT_COLUMNS, type ApplicantColumn } from '../../law/report-format/index.js';
import { checkAgent, checkJoint, type Agent, type JointApplicant } from './applicants-beside.js';
import { IDENTITY_KINDS, isCreditCode, isIdentityNumber, type IdentityKind } from './identity-number.js';

/** Proof of identity: of a person by card or permit; of a legal person or organization by its credit code or another paper. */
export type ProofKind = IdentityKind | 'creditCode';

/** Who applies (申请人), 《条例》 Art. 29 (1): name, proof of identity, contact. `column` is the one of table `t3`. */
export interface Applicant {
  readonly column: ApplicantColumn;
  readonly name: string;
  readonly proofKind: ProofKind;
  readonly proofNumber: string;
  /** Who speaks for an organization; also an agent (代理人). */
  readonly contactPerson?: string;
  /** At least one of the four. */
  readonly phone?: string;
  readonly email?: string;
  readonly address?: string;
  readonly fax?: string;
  /** The help asked for by who has difficulty in reading, seeing or hearing (必要的帮助), Art. 43. */
  readonly assistance?: string;
  /** Who applies for the applicant (代理人), with their power of attorney among the files. */
  readonly agent?: Agent;
  /** Who applies together with them (共同申请人); the applicant is the first, whom the organ writes to. */
  readonly joint?: readonly JointApplicant[];
}

/** How the information is to be had (获取信息的方式、途径), Art. 29 (3). */
export const WANTED_WAYS = ['paper', 'electronic', 'onSite'] as const;
export const WANTED_ROUTES = ['mail', 'pickup', 'email', 'online', 'fax'] as const;
export type WantedWay = (typeof WANTED_WAYS)[number];
export type WantedRoute = (typeof WANTED_ROUTES)[number];

export interface WantedForm {
  readonly way: WantedWay;
  readonly route: WantedRoute;
}

export const WANTED_WAY_NAMES: Readonly<Record<WantedWay, string>> = {
  paper: '纸质',
  electronic: '电子文件',
  onSite: '当场查阅、抄录',
};
export const WANTED_ROUTE_NAMES: Readonly<Record<WantedRoute, string>> = {
  mail: '邮寄',
  pickup: '自行领取',
  email: '电子邮件',
  online: '网上获取',
  fax: '传真',
};

/** The contents of an application, 《条例》 Art. 29. */
export interface ApplicationRequest {
  readonly applicant: Applicant;
  /** Name or number of the information, or other traits by which it can be found, Art. 29 (2). */
  readonly description: string;
  readonly wantedForm: WantedForm;
}

const LIMITS = { name: 120, proofNumber: 40, contact: 200, description: 5000, assistance: 500 };

/** The request in one form (trimmed, NUL-free), or what is missing or wrong in it (`input.invalid`, field and reason). */
export function checkRequest(request: ApplicationRequest): Result<ApplicationRequest> {
  const { applicant, wantedForm } = request;
  const name = tidy(applicant.name);
  const proofNumber = tidy(applicant.proofNumber).toUpperCase();
  const description = tidy(request.description);
  const contacts = Object.fromEntries(
    (['contactPerson', 'phone', 'email', 'address', 'fax'] as const)
      .map((field) => [field, tidy(applicant[field] ?? '')] as const)
      .filter(([, text]) => text !== ''),
  );
  const assistance = applicant.assistance === undefined ? {} : { assistance: tidy(applicant.assistance) };
  if (!APPLICANT_COLUMNS.includes(applicant.column)) return wrong('column', '请选择申请人类别');
  if (name === '') return wrong('name', '请填写姓名或者名称');
  if (name.length > LIMITS.name) return wrong('name', `不超过 ${LIMITS.name} 字`);
  if (!proofFits(applicant.column, applicant.proofKind, proofNumber)) {
    return wrong('proofNumber', '身份证明号码不符合所选证件的规则，请核对');
  }
  if (!['phone', 'email', 'address', 'fax'].some((field) => field in contacts)) {
    return wrong('contact', '请至少填写一种联系方式');
  }
  if (Object.values(contacts).some((text) => text.length > LIMITS.contact)) {
    return wrong('contact', `每项不超过 ${LIMITS.contact} 字`);
  }
  if ((assistance.assistance ?? '').length > LIMITS.assistance)
    return wrong('assistance', `不超过 ${LIMITS.assistance} 字`);
  if (description.length < 2) return wrong('description', '请写明政府信息的名称、文号或者便于查询的其他特征');
  if (description.length > LIMITS.description) return wrong('description', `不超过 ${LIMITS.description} 字`);
  const agent = applicant.agent && checkAgent(applicant.agent);
  if (agent && !agent.ok) return agent;
  const joint = checkJoint(applicant.joint ?? []);
  if (!joint.ok) return joint;
  if (!WANTED_WAYS.includes(wantedForm.way)) return wrong('way', '请选择获取信息的方式');
  if (!WANTED_ROUTES.includes(wantedForm.route)) return wrong('route', '请选择获取信息的途径');
  return ok({
    applicant: {
      column: applicant.column,
      name,
      proofKind: applicant.proofKind,
      proofNumber,
      ...contacts,
      ...assistance,
      ...(agent && { agent: agent.value }),
      ...(joint.value.length > 0 && { joint: joint.value }),
    },
    description,
    wantedForm: { way: wantedForm.way, route: wantedForm.route },
  });
}

function proofFits(column: ApplicantColumn, kind: ProofKind, number: string): boolean {
  if (number.length > LIMITS.proofNumber) return false;
  if (column === 'natural')
    return kind !== 'creditCode' && IDENTITY_KINDS.includes(kind) && isIdentityNumber(kind, number);
  if (kind === 'creditCode') return isCreditCode(number);
  return kind === 'other' && isIdentityNumber(kind, number);
}

function tidy(text: string): string {
  return text.replaceAll('\0', '').trim();
}

function wrong(field: string, reason: string) {
  return refuse('input.invalid', { field, reason });
}
