import { APPLICANT_COLUMNS } from '../../../law/report-format/index.js';
import type { FieldErrors } from '../../../platform/http/portal/index.js';
import { APPLICATION_KINDS, type ApplicationKind } from '../../domain/events.js';
import { IDENTITY_KINDS, isCreditCode, isIdentityNumber } from '../../domain/identity-number.js';
import { WANTED_WAYS, type ApplicationRequest, type ProofKind } from '../../domain/request.js';
import type { SayApplications } from '../messages/index.js';
import { ORGANIZATION_PROOFS, PORTAL_ROUTES, type ApplyForm } from './apply-form.js';
import { oneOf, tidyForm, type Tidied } from './tidy-form.js';
import { agentOf, judgeAgent, judgeJoint, readJoint } from './validate-beside.js';

/** Longest description the intake takes, in characters. */
export const DESCRIPTION_LIMIT = 5000;
const NAME_LIMIT = 120;
const CONTACT_LIMIT = 200;

function judgeApplicant(form: Tidied, t: SayApplications, errors: Map<string, string>): void {
  if (!oneOf(APPLICATION_KINDS, form.kind)) errors.set('kind', t('wrong.kind'));
  if (!oneOf(APPLICANT_COLUMNS, form.applicantColumn)) errors.set('applicantColumn', t('wrong.applicantColumn'));
  if (form.name.length < 2 || form.name.length > NAME_LIMIT) errors.set('name', t('wrong.name'));
  if (form.applicantColumn === 'natural') {
    const kind = oneOf(IDENTITY_KINDS, form.idKind);
    if (!kind) errors.set('idKind', t('wrong.idKind'));
    else if (!isIdentityNumber(kind, form.idNumber)) errors.set('idNumber', t('wrong.idNumber'));
    return;
  }
  const proof = oneOf(ORGANIZATION_PROOFS, form.proofKind);
  if (!proof) errors.set('proofKind', t('wrong.proofKind'));
  if (proof === 'creditCode' && !isCreditCode(form.proofNumber)) errors.set('proofNumber', t('wrong.creditCode'));
  if (proof === 'other' && !isIdentityNumber('other', form.proofNumber))
    errors.set('proofNumber', t('wrong.proofNumber'));
  if (form.contactPerson.length < 2 || form.contactPerson.length > 50) {
    errors.set('contactPerson', t('wrong.contactPerson'));
  }
}

function judgeContact(form: Tidied, t: SayApplications, errors: Map<string, string>): void {
  if (form.phone + form.email + form.address === '') errors.set('phone', t('wrong.contact'));
  if (form.phone !== '' && !/^[\d+() -]{5,30}$/.test(form.phone)) errors.set('phone', t('wrong.phone'));
  const isEmail = /^[^\s@<>"]{1,64}@[^\s@<>".]+(\.[^\s@<>".]+)+$/.test(form.email.slice(0, CONTACT_LIMIT + 1));
  if (form.email !== '' && (!isEmail || form.email.length > CONTACT_LIMIT)) errors.set('email', t('wrong.email'));
  if (form.email === '' && form.route === 'email') errors.set('email', t('wrong.email.needed'));
  if (form.address.length > CONTACT_LIMIT) errors.set('address', t('wrong.address'));
  if (form.address === '' && form.route === 'mail') errors.set('address', t('wrong.address.needed'));
}

function judgeRequest(form: Tidied, t: SayApplications, errors: Map<string, string>): void {
  const { length } = form.description;
  if (length < 4) errors.set('description', t('wrong.description'));
  if (length > DESCRIPTION_LIMIT) {
    errors.set('description', t('wrong.description.long', { length, limit: DESCRIPTION_LIMIT }));
  }
  const way = oneOf(WANTED_WAYS, form.way);
  const route = oneOf(PORTAL_ROUTES, form.route);
  if (!way) errors.set('way', t('wrong.way'));
  if (!route) errors.set('route', t('wrong.route'));
  if (way === 'paper' && (route === 'email' || route === 'online')) errors.set('route', t('wrong.route.paper'));
  if (way === 'onSite' && route !== undefined && route !== 'pickup') errors.set('route', t('wrong.route.onSite'));
  if (form.assistanceNote.length > 500) errors.set('assistanceNote', t('wrong.assistanceNote'));
}

function given<K extends string>(key: K, value: string): Partial<Record<K, string>> {
  return value === '' ? {} : ({ [key]: value } as Partial<Record<K, string>>);
}

/** The request as judged; fields of the other kind of applicant are left behind. */
function requestOf(form: Tidied): ApplicationRequest {
  const natural = form.applicantColumn === 'natural';
  return {
    applicant: {
      column: form.applicantColumn as ApplicationRequest['applicant']['column'],
      name: form.name,
      proofKind: (natural ? form.idKind : form.proofKind) as ProofKind,
      proofNumber: natural ? form.idNumber : form.proofNumber,
      ...(natural ? {} : given('contactPerson', form.contactPerson)),
      ...given('phone', form.phone),
      ...given('email', form.email),
      ...given('address', form.address),
      ...(form.assistanceNeeded === '' ? {} : { assistance: form.assistanceNote }),
      ...(form.agentActs === '' ? {} : { agent: agentOf(form) }),
      ...(form.joint === '' ? {} : { joint: readJoint(form.joint).joint }),
    },
    description: form.description,
    wantedForm: { way: form.way, route: form.route } as ApplicationRequest['wantedForm'],
  };
}

export type JudgedForm =
  | { readonly ok: true; readonly request: ApplicationRequest; readonly kind: ApplicationKind }
  | { readonly ok: false; readonly errors: FieldErrors };

/**
 * Checks a filled-in form; `files` are the fields in which files came. Gives the request, or what is wrong by field in the
 * order of the page, in the words of `t`.
 */
export function validateApplyForm(form: ApplyForm, t: SayApplications, files: readonly string[] = []): JudgedForm {
  const tidied = tidyForm(form);
  const errors = new Map<string, string>();
  judgeApplicant(tidied, t, errors);
  judgeAgent(tidied, t, errors, files);
  judgeJoint(tidied, t, errors);
  judgeContact(tidied, t, errors);
  judgeRequest(tidied, t, errors);
  if (errors.size > 0) return { ok: false, errors };
  return { ok: true, request: requestOf(tidied), kind: tidied.kind as ApplicationKind };
}
