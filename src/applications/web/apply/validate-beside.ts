import { MOST_JOINT_APPLICANTS, type Agent, type JointApplicant } from '../../domain/applicants-beside.js';
import { IDENTITY_KINDS, isCreditCode, isIdentityNumber, type IdentityKind } from '../../domain/identity-number.js';
import type { SayApplications } from '../messages/index.js';
import { oneOf, tidyNumber, type Tidied } from './tidy-form.js';

/** An agent applies under a power of attorney (授权委托书), which must come along. */
export function judgeAgent(
  form: Tidied,
  t: SayApplications,
  errors: Map<string, string>,
  files: readonly string[],
): void {
  if (form.agentActs === '') return;
  if (form.agentName.length < 2 || form.agentName.length > 120) errors.set('agentName', t('wrong.agentName'));
  const kind = oneOf(IDENTITY_KINDS, form.agentIdKind);
  if (!kind) errors.set('agentIdKind', t('wrong.idKind'));
  else if (!isIdentityNumber(kind, form.agentNumber)) errors.set('agentNumber', t('wrong.idNumber'));
  if (form.agentPhone !== '' && !/^[\d+() -]{5,30}$/.test(form.agentPhone)) errors.set('agentPhone', t('wrong.phone'));
  if (!files.includes('authorizationFiles')) errors.set('authorizationFiles', t('wrong.authorizationFiles'));
}

export function agentOf(form: Tidied): Agent {
  return {
    name: form.agentName,
    proofKind: form.agentIdKind as IdentityKind,
    proofNumber: form.agentNumber,
    ...(form.agentPhone === '' ? {} : { phone: form.agentPhone }),
  };
}

export function judgeJoint(form: Tidied, t: SayApplications, errors: Map<string, string>): void {
  if (form.joint === '') return;
  const { joint, wrongLine } = readJoint(form.joint);
  if (wrongLine !== null) errors.set('joint', t('wrong.joint', { line: wrongLine }));
  else if (joint.length > MOST_JOINT_APPLICANTS)
    errors.set('joint', t('wrong.joint.many', { limit: MOST_JOINT_APPLICANTS }));
}

/**
 * Joint applicants as they are typed, one a line: name, then the number after a comma or blank. A number that is none of a
 * resident card or credit code is that of another paper. `wrongLine`: the first line without both, from 1.
 */
export function readJoint(text: string): {
  readonly joint: readonly JointApplicant[];
  readonly wrongLine: number | null;
} {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const joint: JointApplicant[] = [];
  for (const [index, line] of lines.entries()) {
    const [, name = '', number = ''] = /^(.+?)[\s,，、;；:：]+([^\s,，、;；:：]+)$/u.exec(line.trim()) ?? [];
    const proofNumber = tidyNumber(number);
    const proofKind = kindOf(proofNumber);
    if (name.trim().length < 2 || proofKind === null) return { joint: [], wrongLine: index + 1 };
    joint.push({ name: name.trim(), proofKind, proofNumber });
  }
  return { joint, wrongLine: null };
}

/** What looks like a resident card is held to its check digit. */
function kindOf(number: string): JointApplicant['proofKind'] | null {
  if (isIdentityNumber('residentCard', number)) return 'residentCard';
  if (isCreditCode(number)) return 'creditCode';
  return /^\d{17}[\dX]$/.test(number) || !isIdentityNumber('other', number) ? null : 'other';
}
