import { APPLICANT_COLUMNS, type ApplicantColumn } from '../../../law/report-format/index.js';
import type { FieldErrors } from '../../../platform/http/portal/index.js';
import { IDENTITY_KINDS, isCreditCode, isIdentityNumber, type IdentityKind } from '../../domain/identity-number.js';
import type { SayApplications } from '../messages/index.js';
import { DELIVERY_WAYS, WANTED_FORMS, type ApplyForm, type DeliveryWay, type WantedForm } from './apply-form.js';

/** What an application says (《条例》 Art. 29 second paragraph), checked. */
export interface ApplicationContent {
  readonly applicantColumn: ApplicantColumn;
  /** Art. 29 (1): name, proof of identity. */
  readonly name: string;
  readonly identity: { readonly kind: IdentityKind | 'creditCode'; readonly number: string };
  readonly contactPerson?: string;
  /** Art. 29 (1): contact; at least one. */
  readonly contact: {
    readonly phone?: string;
    readonly email?: string;
    readonly address?: string;
    readonly postcode?: string;
  };
  /** Art. 29 (2). */
  readonly description: string;
  /** Art. 29 (3). */
  readonly wantedForm: WantedForm;
  readonly deliveryWay: DeliveryWay;
  /** Art. 43: the help asked for; absent where none is. */
  readonly assistance?: string;
}

export const DESCRIPTION_LIMIT = 4000;

/** Characters as a reader counts them; surrogate pairs are one. */
function lengthOf(text: string): number {
  return [...text].length;
}

function oneOf<T extends string>(values: readonly T[], text: string): T | undefined {
  return values.find((value) => value === text);
}

/** Numbers are copied with spaces and in full width; letters in them are capitals. */
function tidyNumber(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '').toUpperCase();
}

/** Line ends as one sign, no control characters, no blank edges. */
function tidyText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[\u0000-\u0009\u000b-\u001f\u007f\u202a-\u202e\u2066-\u2069]/g, ' ')
    .trim();
}

type Tidied = Omit<ApplyForm, 'token' | 'website'>;

function tidy(form: ApplyForm): Tidied {
  return {
    ...form,
    name: tidyText(form.name).replace(/\s+/g, ' '),
    idNumber: form.idKind === 'other' ? tidyText(form.idNumber) : tidyNumber(form.idNumber),
    creditCode: tidyNumber(form.creditCode),
    contactPerson: tidyText(form.contactPerson),
    phone: form.phone.normalize('NFKC').trim(),
    email: form.email.normalize('NFKC').trim(),
    address: tidyText(form.address),
    postcode: tidyNumber(form.postcode),
    description: tidyText(form.description),
    assistanceNote: tidyText(form.assistanceNote),
  };
}

function judgeApplicant(form: Tidied, t: SayApplications, errors: Map<string, string>): void {
  if (!oneOf(APPLICANT_COLUMNS, form.applicantColumn)) errors.set('applicantColumn', t('wrong.applicantColumn'));
  const name = lengthOf(form.name);
  if (name < 2 || name > 100) errors.set('name', t('wrong.name'));
  if (form.applicantColumn === 'natural') {
    const kind = oneOf(IDENTITY_KINDS, form.idKind);
    if (!kind) errors.set('idKind', t('wrong.idKind'));
    else if (!isIdentityNumber(kind, form.idNumber)) errors.set('idNumber', t('wrong.idNumber'));
  } else {
    if (!isCreditCode(form.creditCode)) errors.set('creditCode', t('wrong.creditCode'));
    const person = lengthOf(form.contactPerson);
    if (person < 2 || person > 50) errors.set('contactPerson', t('wrong.contactPerson'));
  }
}

function judgeContact(form: Tidied, t: SayApplications, errors: Map<string, string>): void {
  if (form.phone + form.email + form.address === '') errors.set('phone', t('wrong.contact'));
  if (form.phone !== '' && !/^[\d+() -]{5,30}$/.test(form.phone)) errors.set('phone', t('wrong.phone'));
  if (form.email !== '' && !/^[^\s@<>"]{1,64}@[^\s@<>".]+(\.[^\s@<>".]+)+$/.test(form.email.slice(0, 255))) {
    errors.set('email', t('wrong.email'));
  } else if (form.email === '' && form.deliveryWay === 'email') errors.set('email', t('wrong.email.needed'));
  if (lengthOf(form.address) > 200) errors.set('address', t('wrong.address'));
  else if (form.address === '' && form.deliveryWay === 'mail') errors.set('address', t('wrong.address.needed'));
  if (form.postcode !== '' && !/^\d{6}$/.test(form.postcode)) errors.set('postcode', t('wrong.postcode'));
}

function judgeRequest(form: Tidied, t: SayApplications, errors: Map<string, string>): void {
  const length = lengthOf(form.description);
  if (length < 4) errors.set('description', t('wrong.description'));
  else if (length > DESCRIPTION_LIMIT) {
    errors.set('description', t('wrong.description.long', { length, limit: DESCRIPTION_LIMIT }));
  }
  const wantedForm = oneOf(WANTED_FORMS, form.wantedForm);
  const way = oneOf(DELIVERY_WAYS, form.deliveryWay);
  if (!wantedForm) errors.set('wantedForm', t('wrong.wantedForm'));
  if (!way) errors.set('deliveryWay', t('wrong.deliveryWay'));
  if (wantedForm === 'paper' && way === 'email') errors.set('deliveryWay', t('wrong.deliveryWay.form'));
  if (wantedForm === 'inspection' && way !== undefined && way !== 'pickup') {
    errors.set('deliveryWay', t('wrong.deliveryWay.inspection'));
  }
  if (lengthOf(form.assistanceNote) > 500) errors.set('assistanceNote', t('wrong.assistanceNote'));
}

function contentOf(form: Tidied): ApplicationContent {
  const natural = form.applicantColumn === 'natural';
  const given = <K extends string>(key: K, value: string) =>
    (value === '' ? {} : { [key]: value }) as Record<K, string>;
  return {
    applicantColumn: form.applicantColumn as ApplicantColumn,
    name: form.name,
    identity: natural
      ? { kind: form.idKind as IdentityKind, number: form.idNumber }
      : { kind: 'creditCode', number: form.creditCode },
    ...(natural ? {} : given('contactPerson', form.contactPerson)),
    contact: {
      ...given('phone', form.phone),
      ...given('email', form.email),
      ...given('address', form.address),
      ...given('postcode', form.postcode),
    },
    description: form.description,
    wantedForm: form.wantedForm as WantedForm,
    deliveryWay: form.deliveryWay as DeliveryWay,
    ...(form.assistanceNeeded === '' ? {} : { assistance: form.assistanceNote }),
  };
}

/**
 * Checks a filled-in form. Gives the content, or what is wrong by field in the order of the page, in the words of `t`.
 */
export function validateApplyForm(
  form: ApplyForm,
  t: SayApplications,
): { readonly ok: true; readonly content: ApplicationContent } | { readonly ok: false; readonly errors: FieldErrors } {
  const tidied = tidy(form);
  const errors = new Map<string, string>();
  judgeApplicant(tidied, t, errors);
  judgeContact(tidied, t, errors);
  judgeRequest(tidied, t, errors);
  return errors.size > 0 ? { ok: false, errors } : { ok: true, content: contentOf(tidied) };
}
