import { localDateInShanghai } from '../../kernel/local-date.js';
import { ok, refuse, type Result } from '../../kernel/result.js';
import { maySee, type Viewer } from '../../kernel/visibility.js';
import { withViewer } from '../../platform/database/with-viewer.js';
import type { Services } from '../../platform/services.js';
import { selectRecord } from '../db/records.js';
import { viewRecord, type RecordView } from './list-records.js';

/** One record. Refuses `access.denied`, `disclosure.unknown`. */
export async function openRecord(
  { db }: Pick<Services, 'db'>,
  viewer: Viewer,
  input: { readonly organId: string; readonly recordId: string; readonly now: Date },
): Promise<Result<RecordView>> {
  const { organId, recordId } = input;
  if (!maySee(viewer, { kind: 'disclosureRecord', organId })) return refuse('access.denied');
  const row = await withViewer(db, viewer, organId, (trx) => selectRecord(trx, organId, recordId).executeTakeFirst());
  return row ? ok(viewRecord(row, localDateInShanghai(input.now))) : refuse('disclosure.unknown');
}
