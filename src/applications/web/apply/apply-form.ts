import { Type, type Static } from '@sinclair/typebox';
import type { ProofKind, WantedRoute } from '../../domain/request.js';

const Text = Type.String({ default: '', maxLength: 20_000 });

/** The application form as it arrives (《条例》 Art. 29): text only, nothing judged yet. */
export const ApplyFormBody = Type.Object({
  token: Text,
  website: Text,
  applicantColumn: Text,
  name: Text,
  idKind: Text,
  idNumber: Text,
  proofKind: Text,
  proofNumber: Text,
  contactPerson: Text,
  phone: Text,
  email: Text,
  address: Text,
  description: Text,
  way: Text,
  route: Text,
  assistanceNeeded: Text,
  assistanceNote: Text,
});
export type ApplyForm = Static<typeof ApplyFormBody>;

export const EMPTY_APPLY_FORM: ApplyForm = {
  token: '',
  website: '',
  applicantColumn: 'natural',
  name: '',
  idKind: 'residentCard',
  idNumber: '',
  proofKind: 'creditCode',
  proofNumber: '',
  contactPerson: '',
  phone: '',
  email: '',
  address: '',
  description: '',
  way: 'electronic',
  route: 'email',
  assistanceNeeded: '',
  assistanceNote: '',
};

/** The routes the portal offers; what is sent by fax is arranged with the organ. */
export const PORTAL_ROUTES = ['email', 'mail', 'pickup'] as const satisfies readonly WantedRoute[];

/** An organization's proof: its credit code, or where it has none, another certificate. */
export const ORGANIZATION_PROOFS = ['creditCode', 'other'] as const satisfies readonly ProofKind[];
