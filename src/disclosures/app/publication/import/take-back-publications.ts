import { localDateInShanghai } from '../../../../kernel/local-date.js';
import { ok, refuse, type Result } from '../../../../kernel/result.js';
import { mayPublishFor, type Act } from '../../../../kernel/visibility.js';
import type { OrganTransaction } from '../../../../platform/database/schema.js';
import type { StreamEvents } from '../../../../platform/ledger/index.js';
import { closeFiles } from '../../../db/publication/files.js';
import { publicationsOfImport } from '../../../db/publication/known.js';
import { stateOf, updatePublication, type PublicationRow } from '../../../db/publication/publications.js';
import { closeVersions, deleteVersion } from '../../../db/publication/versions.js';
import { insertWithdrawal } from '../../../db/publication/withdrawals.js';
import { decideDiscard, decideWithdraw } from '../../../domain/publication/decide-publication.js';
import { evolvePublication, type PublicationEvent } from '../../../domain/publication/events.js';

const REASON = '该信息由批量导入产生，导入有误，已整批撤回。';

/**
 * Takes back what an import brought (整批撤回): what is shown is withdrawn, by the head alone, what is not shown yet is thrown
 * away. Gives the events to be appended. Refuses `access.denied`.
 */
export async function takeBackPublications(
  trx: OrganTransaction,
  act: Act,
  { organId, importId, actor }: { readonly organId: string; readonly importId: string; readonly actor: string },
): Promise<Result<readonly StreamEvents[]>> {
  const rows = await publicationsOfImport(trx, organId, importId);
  const shown = rows.some(({ shown_version }) => shown_version !== null);
  if (shown && !mayPublishFor(act.viewer, organId)) return refuse('access.denied');
  const streams: StreamEvents[] = [];
  for (const row of rows) {
    const event = await takeBack(trx, act.now, row);
    if (!event.ok) return event;
    const before = stateOf(row);
    const of = { organId, publicationId: row.publication_id };
    await updatePublication(trx, of, { state: evolvePublication(before, event.value), content: null, at: act.now });
    const origin = { organId, streamId: row.publication_id, actor, recordedAt: act.now, afterSeq: before.version };
    streams.push({ origin, events: [event.value] });
  }
  return ok(streams);
}

async function takeBack(trx: OrganTransaction, now: Date, row: PublicationRow): Promise<Result<PublicationEvent>> {
  const of = { organId: row.organ_id, publicationId: row.publication_id };
  const state = stateOf(row);
  const today = localDateInShanghai(now);
  if (row.shown_version === null) {
    const event = decideDiscard(state, today);
    if (event.ok) await deleteVersion(trx, of, state.versionNo);
    return event;
  }
  const event = decideWithdraw(state, { ground: 'mistaken', reason: REASON }, today);
  if (!event.ok) return event;
  await closeVersions(trx, of);
  await closeFiles(trx, of);
  await insertWithdrawal(trx, {
    organ_id: row.organ_id,
    publication_id: row.publication_id,
    short_code: row.short_code,
    index_number: row.index_number,
    catalogue: row.catalogue,
    title: row.title,
    published_on: row.published_on ?? today,
    withdrawn_on: today,
    ground: 'mistaken',
    reason: REASON,
    withdrawn_at: now,
  });
  return event;
}
