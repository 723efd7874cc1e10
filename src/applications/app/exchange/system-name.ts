import type { Vault } from '../../../platform/vault/index.js';

/** The name of this installation as a source of cases: follows from its key, and tells nothing of it. */
export function systemName(vault: Vault): string {
  return `gongkai:${vault.digest('installation-name', '').slice(0, 16)}`;
}
