import { Type, type Static, type TNull, type TString, type TUnion } from '@sinclair/typebox';
import { SETTING_FIELDS, type SettingField } from '../domain/settings.js';

const values = (description?: string) =>
  Type.Object(
    Object.fromEntries(
      SETTING_FIELDS.map((field) => [field, Type.Union([Type.String({ maxLength: 400 }), Type.Null()])]),
    ) as Record<SettingField, TUnion<[TString, TNull]>>,
    { additionalProperties: false, ...(description !== undefined && { description }) },
  );

export const OrganSettingsView = Type.Object({
  organCode: Type.String({ description: 'of its page on the portal' }),
  version: Type.Integer({ description: 'give it back when saving' }),
  values: values(),
});
export type OrganSettingsView = Static<typeof OrganSettingsView>;

export const OrganSettingsBody = Type.Object(
  { version: Type.Integer({ minimum: 0 }), values: values('null or empty: not set') },
  { additionalProperties: false },
);
export type OrganSettingsBody = Static<typeof OrganSettingsBody>;
