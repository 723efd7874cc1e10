import { canonicalJson } from '../../../platform/ledger/index.js';
import type { HashTools } from '../../domain/open-ledger/ledger-lines.js';
import { hashText } from '../hash-text.js';

/** The open ledger's hashing on the server: the same canonical JSON and SHA-256 as the ledger of events. */
export const LEDGER_TOOLS: HashTools = { canonical: canonicalJson, hash: hashText };
