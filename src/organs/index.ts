export { changeOrgan } from './app/change-organ.js';
export { findOrgan } from './app/find-organ.js';
export { listOrgans } from './app/list-organs.js';
export { listSupervised } from './app/list-supervised.js';
export { organSettings, type OrganSettings } from './app/organ-settings.js';
export { registerOrgan, type RegisterOrganInput } from './app/register-organ.js';
export { saveOrganSettings, type SaveSettingsInput } from './app/save-organ-settings.js';
export type { Organ, OrganKind, OrganLevel, OrganVersion } from './domain/organ.js';
export { NO_SETTINGS, type SettingField, type SettingValues } from './domain/settings.js';
