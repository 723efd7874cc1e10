import type { Role } from './role.js';

/** A staff account (工作人员账号). */
export interface Account {
  readonly organId: string;
  readonly id: string;
  /** What the person signs in with; lower case. */
  readonly name: string;
  readonly displayName: string;
  readonly role: Role;
}

const NAME = /^[a-z][a-z0-9._-]{1,31}$/;

/** Names are 2 to 32 of a–z, 0–9, `.`, `_`, `-`, a letter first; upper case is taken as lower. */
export function normalizeAccountName(text: string): string | null {
  const name = text.trim().toLowerCase();
  return NAME.test(name) ? name : null;
}
