import { Type, type Static, type TNull, type TString, type TUnion } from '@sinclair/typebox';
import { PROFILE_FIELDS, type ProfileField } from '../domain/profile.js';

const values = (description?: string) =>
  Type.Object(
    Object.fromEntries(
      PROFILE_FIELDS.map((field) => [field, Type.Union([Type.String({ maxLength: 8000 }), Type.Null()])]),
    ) as Record<ProfileField, TUnion<[TString, TNull]>>,
    { additionalProperties: false, ...(description !== undefined && { description }) },
  );

export const OrganProfileView = Type.Object({
  organCode: Type.String({ description: 'of its pages on the portal' }),
  version: Type.Integer({ description: 'give it back when saving' }),
  values: values(),
});
export type OrganProfileView = Static<typeof OrganProfileView>;

export const OrganProfileBody = Type.Object(
  { version: Type.Integer({ minimum: 0 }), values: values('lines of text; null or empty: not set') },
  { additionalProperties: false },
);
export type OrganProfileBody = Static<typeof OrganProfileBody>;
