import { readLedger as readWith, type ReadLedger } from '../../domain/open-ledger/read-ledger.js';
import { LEDGER_TOOLS } from '../publish-files/ledger-tools.js';

export { LEDGER_LIMITS, type ReadLedger, type Unreadable } from '../../domain/open-ledger/read-ledger.js';

/** Verifies a ledger as it comes in, hashed with what the server has. */
export function readLedger(pieces: AsyncIterable<Uint8Array>): Promise<ReadLedger> {
  return readWith(LEDGER_TOOLS, pieces);
}
