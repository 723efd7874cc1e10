export { changeOrgan } from './app/change-organ.js';
export { findOrgan } from './app/find-organ.js';
export { listOrgans } from './app/list-organs.js';
export { listSupervised } from './app/list-supervised.js';
export { registerOrgan, type RegisterOrganInput } from './app/register-organ.js';
export type { Organ, OrganKind, OrganLevel, OrganVersion } from './domain/organ.js';
