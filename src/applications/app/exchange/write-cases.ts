import { localDateInShanghai, yearOf } from '../../../kernel/local-date.js';
import { actorOf, type Act } from '../../../kernel/visibility.js';
import type { WorkingCalendar } from '../../../law/calendar/index.js';
import type { Organ } from '../../../organs/index.js';
import type { OrganTransaction } from '../../../platform/database/schema.js';
import { appendStreams } from '../../../platform/ledger/index.js';
import type { Services } from '../../../platform/services.js';
import { insertImport, insertImportedCases, reserveReceiptNumbers } from '../../db/case-imports.js';
import { formatReceiptNumber } from '../../domain/receipt-number.js';
import { IMPORT_ACTOR, numbered, type BuiltCase } from './build-case.js';

export interface ImportOf {
  readonly organ: Organ;
  readonly importId: string;
  readonly format: 'xlsx' | 'json';
  readonly fileHash: string | null;
  readonly calendar: WorkingCalendar;
}

/** Writes an import and its cases: rows, sealed texts, events, and the import itself on record (who, when, how many). */
export async function writeCases(
  trx: OrganTransaction,
  { vault }: Pick<Services, 'vault'>,
  act: Act,
  built: readonly BuiltCase[],
  { organ, importId, format, fileHash, calendar }: ImportOf,
): Promise<void> {
  const organId = organ.id;
  const importedBy = actorOf(act.viewer);
  const cases = await giveNumbers(trx, vault, organ, built);
  const count = cases.length;
  await insertImport(trx, { organId, importId, format, fileHash, cases: count, importedAt: act.now, importedBy });
  await insertImportedCases(trx, cases, calendar);
  const origin = { organId, recordedAt: act.now, afterSeq: 0 };
  const recorded = {
    type: 'applications.imported',
    schemaVersion: 1,
    legalDate: localDateInShanghai(act.now),
    payload: { format, fileHash, cases: count },
  };
  await appendStreams(trx, [
    { origin: { ...origin, streamId: importId, actor: importedBy }, events: [recorded] },
    ...cases.map(({ keys, events }) => ({
      origin: { ...origin, streamId: keys.applicationId, actor: IMPORT_ACTOR },
      events,
    })),
  ]);
}

/** Receipt numbers (受理编号) in the order of receipt within each year. */
async function giveNumbers(
  trx: OrganTransaction,
  vault: Services['vault'],
  organ: Organ,
  built: readonly BuiltCase[],
): Promise<BuiltCase[]> {
  const ofYear = new Map<number, BuiltCase[]>();
  for (const one of built) {
    const year = yearOf(one.state.receivedOn);
    const others = ofYear.get(year);
    if (others) others.push(one);
    else ofYear.set(year, [one]);
  }
  const cases: BuiltCase[] = [];
  for (const [year, all] of [...ofYear].sort(([a], [b]) => a - b)) {
    const inOrder = all.toSorted((a, b) => a.state.receivedOn.localeCompare(b.state.receivedOn));
    const first = await reserveReceiptNumbers(trx, { organId: organ.id, year, count: inOrder.length });
    for (const [place, one] of inOrder.entries()) {
      const receiptNumber = formatReceiptNumber({ organCode: organ.code, year, number: first + place });
      cases.push(numbered(vault, one, receiptNumber));
    }
  }
  return cases;
}
