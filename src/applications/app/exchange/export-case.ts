import { newId } from '../../../kernel/ids.js';
import { localDateInShanghai, type LocalDate } from '../../../kernel/local-date.js';
import { ok, refuse, type Result } from '../../../kernel/result.js';
import { actorOf, maySee, type Act, type Viewer } from '../../../kernel/visibility.js';
import { withOrgan } from '../../../platform/database/with-organ.js';
import { appendEvents } from '../../../platform/ledger/index.js';
import type { Services } from '../../../platform/services.js';
import { selectApplication } from '../../db/applications.js';
import { listReceivedIn } from '../../db/case-imports.js';
import type { CaseDocument } from '../../domain/exchange/case-schema.js';
import { readWholeCase } from './read-whole-case.js';

interface CasePlace {
  readonly organId: string;
  readonly applicationId: string;
}

/** Who may see who applied may hand a case on; never an applicant through this door. */
function mayExport(viewer: Viewer, { organId, applicationId }: CasePlace): boolean {
  const staff = viewer.kind === 'staff' || viewer.kind === 'system';
  return staff && maySee(viewer, { kind: 'identity', organId, applicationId });
}

/**
 * Exports a case whole (整案导出) as `gongkai.case/1`, on record: who, when, which. Refuses `access.denied`,
 * `application.unknown`, and `exchange.erased` where its personal data is no more.
 */
export async function exportCase(services: Services, act: Act, place: CasePlace): Promise<Result<CaseDocument>> {
  if (!mayExport(act.viewer, place)) return refuse('access.denied');
  const { organId, applicationId } = place;
  const actor = actorOf(act.viewer);
  return withOrgan(services.db, { actor, organId }, async (trx) => {
    if (!(await selectApplication(trx, organId, applicationId).executeTakeFirst())) {
      return refuse('application.unknown');
    }
    const document = await readWholeCase(trx, services, { ...place, now: act.now });
    if (!document.ok) return document;
    // A stream of its own: exporting a case does not change the case.
    const origin = { organId, streamId: newId(), actor, recordedAt: act.now, afterSeq: 0 };
    const legalDate = localDateInShanghai(act.now);
    await appendEvents(trx, origin, [
      { type: 'case.exported', schemaVersion: 1, legalDate, payload: { applicationId } },
    ]);
    return document;
  });
}

export interface ExportRange {
  readonly organId: string;
  /** Days of receipt, both included. */
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/**
 * Exports the cases an organ received in a range of days, one after another as they are asked for; those whose personal data
 * was erased are left out. The export is on record before the first case goes out. Refuses `access.denied`.
 */
export async function exportCases(
  services: Services,
  act: Act,
  { organId, from, to }: ExportRange,
): Promise<Result<AsyncGenerator<CaseDocument>>> {
  if (!mayExport(act.viewer, { organId, applicationId: '' })) return refuse('access.denied');
  const actor = actorOf(act.viewer);
  const ids = await withOrgan(services.db, { actor, organId }, async (trx) => {
    const found = await listReceivedIn(trx, organId, { from, to });
    const origin = { organId, streamId: newId(), actor, recordedAt: act.now, afterSeq: 0 };
    const payload = { from, to, cases: found.length };
    const legalDate = localDateInShanghai(act.now);
    await appendEvents(trx, origin, [{ type: 'cases.exported', schemaVersion: 1, legalDate, payload }]);
    return found;
  });
  return ok(casesOf(services, act, organId, ids));
}

async function* casesOf(
  services: Services,
  act: Act,
  organId: string,
  ids: readonly string[],
): AsyncGenerator<CaseDocument> {
  for (const applicationId of ids) {
    const document = await withOrgan(services.db, { actor: actorOf(act.viewer), organId }, (trx) =>
      readWholeCase(trx, services, { organId, applicationId, now: act.now }),
    );
    if (document.ok) yield document.value;
    else if (document.code !== 'exchange.erased') throw new Error(`case ${applicationId}: ${document.code}`);
  }
}
