import { Type, type Static } from '@sinclair/typebox';

const Text = Type.String({ default: '', maxLength: 20_000 });

/** The application form as it arrives (《条例》 Art. 29): text only, nothing judged yet. */
export const ApplyFormBody = Type.Object({
  token: Text,
  website: Text,
  applicantColumn: Text,
  name: Text,
  idKind: Text,
  idNumber: Text,
  creditCode: Text,
  contactPerson: Text,
  phone: Text,
  email: Text,
  address: Text,
  postcode: Text,
  description: Text,
  wantedForm: Text,
  deliveryWay: Text,
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
  creditCode: '',
  contactPerson: '',
  phone: '',
  email: '',
  address: '',
  postcode: '',
  description: '',
  wantedForm: 'electronic',
  deliveryWay: 'email',
  assistanceNeeded: '',
  assistanceNote: '',
};

export const WANTED_FORMS = ['electronic', 'paper', 'inspection'] as const;
export type WantedForm = (typeof WANTED_FORMS)[number];

export const DELIVERY_WAYS = ['email', 'mail', 'pickup'] as const;
export type DeliveryWay = (typeof DELIVERY_WAYS)[number];
