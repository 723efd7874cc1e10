/** Staff accounts' door: accounts and sessions, and the guards of routes for staff. */
export { changePassword } from './app/change-password.js';
export { createAccount, type NewAccount } from './app/create-account.js';
export { generatePassword } from './app/generate-password.js';
export { listAccounts } from './app/list-accounts.js';
export { nameStaff, type StaffNames } from './app/name-staff.js';
export { resetPassword } from './app/reset-password.js';
export { sessionOf, type Session } from './app/session-of.js';
export { signIn } from './app/sign-in.js';
export { signOut } from './app/sign-out.js';
export { staffViewer } from './app/staff-viewer.js';
export type { Account } from './domain/account.js';
export { isRole, ROLE_NAMES, ROLES, type Permission, type Role } from './domain/role.js';
export { actOf } from './web/act-of.js';
export { addSessionApi } from './web/api-session.js';
export {
  addSessionGuard,
  requirePermission,
  requireSession,
  sessionIn,
  type GuardSettings,
} from './web/session-guard.js';
