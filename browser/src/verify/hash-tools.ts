import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { HashTools } from '../../../src/annual-report/domain/open-ledger/ledger-lines.js';
import { canonicalJson } from '../../../src/platform/ledger/canonical-json.js';

/** The open ledger's hashing in a browser: the digests of `crypto.subtle` come later, a line's is wanted at once. */
export const LEDGER_TOOLS: HashTools = {
  canonical: canonicalJson,
  hash: (text) => `sha256:${bytesToHex(sha256(utf8ToBytes(text)))}`,
};
