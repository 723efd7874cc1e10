import type { AttachmentKind } from '../../domain/events.js';
import type { ProofKind, WantedRoute } from '../../domain/request.js';

export const EMPTY_APPLY_FORM = {
  token: '',
  website: '',
  kind: 'information',
  applicantColumn: 'natural',
  name: '',
  idKind: 'residentCard',
  idNumber: '',
  proofKind: 'creditCode',
  proofNumber: '',
  contactPerson: '',
  agentActs: '',
  agentName: '',
  agentIdKind: 'residentCard',
  agentNumber: '',
  agentPhone: '',
  joint: '',
  phone: '',
  email: '',
  address: '',
  description: '',
  way: 'electronic',
  route: 'email',
  assistanceNeeded: '',
  assistanceNote: '',
};

/** The application form as it arrives (《条例》 Art. 29): text only, nothing judged yet. */
export type ApplyForm = Readonly<Record<keyof typeof EMPTY_APPLY_FORM, string>>;

const FIELDS = Object.keys(EMPTY_APPLY_FORM) as (keyof ApplyForm)[];

/** Who does not say what they apply for applies for information. */
export function readApplyForm(text: (field: string) => string): ApplyForm {
  const form = Object.fromEntries(FIELDS.map((field) => [field, text(field)])) as ApplyForm;
  return { ...form, kind: form.kind === '' ? EMPTY_APPLY_FORM.kind : form.kind };
}

/** The routes the portal offers; what is sent by fax is arranged with the organ. */
export const PORTAL_ROUTES = ['email', 'mail', 'pickup', 'online'] as const satisfies readonly WantedRoute[];

/** An organization's proof: its credit code, or where it has none, another certificate. */
export const ORGANIZATION_PROOFS = ['creditCode', 'other'] as const satisfies readonly ProofKind[];

/** Fields for files, in the order of the page, and what each file is for. */
export const FILE_FIELDS = {
  authorizationFiles: 'authorization',
  identityFiles: 'identity',
  materialFiles: 'material',
} as const satisfies Readonly<Record<string, AttachmentKind>>;
export type FileField = keyof typeof FILE_FIELDS;

export function isFileField(field: string): field is FileField {
  return Object.hasOwn(FILE_FIELDS, field);
}
