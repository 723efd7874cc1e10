import { ok, refuse, type Result } from '../../kernel/result.js';
import { IDENTITY_KINDS, isCreditCode, isIdentityNumber, type IdentityKind } from './identity-number.js';

/** Who applies for another under a power of attorney (委托代理人). */
export interface Agent {
  readonly name: string;
  readonly proofKind: IdentityKind;
  readonly proofNumber: string;
  /** Where the organ reaches them; the applicant's own contact where left out. */
  readonly phone?: string;
}

/** Who applies together with the first applicant (共同申请人): a person by a card or permit, or by the credit code an organization. */
export interface JointApplicant {
  readonly name: string;
  readonly proofKind: IdentityKind | 'creditCode';
  readonly proofNumber: string;
}

/** The first applicant not counted. */
export const MOST_JOINT_APPLICANTS = 49;
const LIMITS = { name: 120, proofNumber: 40, phone: 30 };

/** An agent in one form, or what is wrong with one (`input.invalid`, field `agent…`). */
export function checkAgent({ name, proofKind, proofNumber, phone = '' }: Agent): Result<Agent> {
  const agent = { name: tidy(name), proofKind, proofNumber: tidy(proofNumber).toUpperCase() };
  const reachedAt = tidy(phone);
  if (agent.name === '' || agent.name.length > LIMITS.name) return wrong('agentName', '请填写代理人姓名');
  if (!isProof(proofKind, agent.proofNumber) || !IDENTITY_KINDS.includes(proofKind)) {
    return wrong('agentNumber', '代理人的身份证明号码不符合所选证件的规则，请核对');
  }
  if (reachedAt.length > LIMITS.phone) return wrong('agentPhone', `不超过 ${LIMITS.phone} 字`);
  return ok(reachedAt === '' ? agent : { ...agent, phone: reachedAt });
}

/** Joint applicants in one form, or what is wrong with one of them (`input.invalid`, field `joint`). */
export function checkJoint(joint: readonly JointApplicant[]): Result<readonly JointApplicant[]> {
  if (joint.length > MOST_JOINT_APPLICANTS) return wrong('joint', `其他共同申请人不超过 ${MOST_JOINT_APPLICANTS} 人`);
  const checked = joint.map(({ name, proofKind, proofNumber }) => ({
    name: tidy(name),
    proofKind,
    proofNumber: tidy(proofNumber).toUpperCase(),
  }));
  for (const [index, { name, proofKind, proofNumber }] of checked.entries()) {
    if (name === '' || name.length > LIMITS.name)
      return wrong('joint', `请填写第 ${index + 1} 位共同申请人的姓名或者名称`);
    if (!isProof(proofKind, proofNumber)) return wrong('joint', `第 ${index + 1} 位共同申请人的证件号码有误，请核对`);
  }
  return ok(checked);
}

function isProof(kind: JointApplicant['proofKind'], number: string): boolean {
  if (number.length > LIMITS.proofNumber) return false;
  return kind === 'creditCode' ? isCreditCode(number) : isIdentityNumber(kind, number);
}

function tidy(text: string): string {
  return text.replaceAll('\0', '').trim();
}

function wrong(field: string, reason: string) {
  return refuse('input.invalid', { field, reason });
}
