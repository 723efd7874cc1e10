import { newId } from '../../../kernel/ids.js';
import { localDateInShanghai } from '../../../kernel/local-date.js';
import { ok, refuse, type Result } from '../../../kernel/result.js';
import { actorOf, maySee, type Act, type Viewer } from '../../../kernel/visibility.js';
import { withOrgan } from '../../../platform/database/with-organ.js';
import { appendEvents } from '../../../platform/ledger/index.js';
import type { Services } from '../../../platform/services.js';
import { selectApplication } from '../../db/applications.js';
import { countReceivedIn, listReceivedIn, type ReceivedIn, type ReceivedPlace } from '../../db/case-imports.js';
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

/** Cases looked up at once; each is read and handed on in a transaction of its own. */
const PAGE = 200;

/**
 * Exports the cases an organ received in a range of days, both included, one after another as they are asked for, so that no
 * more than one is in memory; those whose personal data was erased are left out. The export is on record, with the number of
 * cases, before the first goes out. Refuses `access.denied`.
 */
export async function exportCases(
  services: Services,
  act: Act,
  range: ReceivedIn,
): Promise<Result<AsyncGenerator<CaseDocument>>> {
  const { organId, from, to } = range;
  if (!mayExport(act.viewer, { organId, applicationId: '' })) return refuse('access.denied');
  const actor = actorOf(act.viewer);
  await withOrgan(services.db, { actor, organId }, async (trx) => {
    const origin = { organId, streamId: newId(), actor, recordedAt: act.now, afterSeq: 0 };
    const payload = { from, to, cases: await countReceivedIn(trx, range) };
    const legalDate = localDateInShanghai(act.now);
    await appendEvents(trx, origin, [{ type: 'cases.exported', schemaVersion: 1, legalDate, payload }]);
  });
  return ok(casesOf(services, act, range));
}

async function* casesOf(services: Services, act: Act, range: ReceivedIn): AsyncGenerator<CaseDocument> {
  const { organId } = range;
  const scope = { actor: actorOf(act.viewer), organId };
  let after: ReceivedPlace | null = null;
  for (;;) {
    const page: ReceivedPlace[] = await withOrgan(services.db, scope, (trx) => listReceivedIn(trx, range, after, PAGE));
    for (const { application_id: applicationId } of page) {
      const document = await withOrgan(services.db, scope, (trx) =>
        readWholeCase(trx, services, { organId, applicationId, now: act.now }),
      );
      if (document.ok) yield document.value;
      else if (document.code !== 'exchange.erased') throw new Error(`case ${applicationId}: ${document.code}`);
    }
    after = page.at(-1) ?? null;
    if (page.length < PAGE) return;
  }
}
