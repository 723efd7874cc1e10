import type { Db } from './database/schema.js';
import type { Vault } from './vault/index.js';

/** What use cases work with: the database as the application's role, and the vault of personal data. */
export interface Services {
  readonly db: Db;
  readonly vault: Vault;
}
