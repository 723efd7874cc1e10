export interface AccountTables {
  account: AccountTable;
  account_session: AccountSessionTable;
  sign_in_attempt: SignInAttemptTable;
  account_audit: AccountAuditTable;
}

/** A staff account. Seen by its organ, or alone by its name (`gongkai.account_name`) when it signs in. */
export interface AccountTable {
  organ_id: string;
  account_id: string;
  /** Lower case, unique over all organs. */
  name: string;
  display_name: string;
  role: 'clerk' | 'reviewer' | 'head' | 'admin' | 'supervisor' | 'auditor';
  /** argon2id, PHC string. */
  password_hash: string;
  password_changed_at: Date;
  created_at: Date;
}

export interface AccountSessionTable {
  /** SHA-256 of the token, hex; the token itself is only in the browser's cookie. */
  token_hash: string;
  organ_id: string;
  account_id: string;
  created_at: Date;
  last_seen_at: Date;
}

/** Attempts to sign in without success, by SHA-256 of an account name or network address. */
export interface SignInAttemptTable {
  subject_hash: string;
  failures: number;
  first_at: Date;
  locked_until: Date | null;
}

/** Who signed in and out and when (audit); append-only. */
export interface AccountAuditTable {
  organ_id: string;
  audit_id: string;
  account_id: string;
  kind: 'signed-in' | 'sign-in-failed' | 'sign-in-locked' | 'signed-out' | 'password-changed' | 'password-reset';
  at: Date;
}
