import type { Vault } from '../../../platform/vault/index.js';

/** What is stored of a link's secret: a keyed hash bound to its organ; useless without the installation's key. */
export function linkHash(vault: Vault, organId: string, secret: string): string {
  return vault.digest('opinion-link', `${organId}/${secret}`);
}
