import type { Db } from './database/schema.js';
import type { FileStore } from './files/index.js';
import type { Vault } from './vault/index.js';

/** What use cases work with: the database as the application's role, the vault of personal data, the store of files. */
export interface Services {
  readonly db: Db;
  readonly vault: Vault;
  readonly files: FileStore;
  /** Fonts the office is licensed for, which its letters are set in; the open ones that come along where left out. */
  readonly fontFolder?: string | null;
  /** Notices to applicants go into the outbox of mail too; to the tracking page alone where left out. */
  readonly noticesByMail?: boolean;
}
