import type { Vault } from '../../platform/vault/index.js';

/** What is stored of a query code: a keyed hash bound to its receipt number; useless without the installation's key. */
export function queryCodeHash(vault: Vault, receiptNumber: string, normalizedCode: string): string {
  return vault.digest('query-code', `${receiptNumber}/${normalizedCode}`);
}
