import { localDateInShanghai, yearOf } from '../../../kernel/local-date.js';
import { ok, refuse, type Result } from '../../../kernel/result.js';
import { actorOf, mayActFor, mayReviewFor, type Act } from '../../../kernel/visibility.js';
import { findOrgan, organSettings } from '../../../organs/index.js';
import { readOrgan, withOrgan } from '../../../platform/database/with-organ.js';
import type { OrganTransaction } from '../../../platform/database/schema.js';
import type { Services } from '../../../platform/services.js';
import { selectPublication } from '../../db/publication/publications.js';
import { selectVersion, type VersionRow } from '../../db/publication/versions.js';
import { listDecisionsOnMarks, selectScan, storeDecision, storeScan, type StoredScan } from '../../db/scan/scans.js';
import type { PublicationFacts, PublicationRef } from '../../domain/publication/publication.js';
import { removedMarks } from '../../domain/scan/decide-mark.js';
import { scanContents, type ScanContext } from '../../domain/scan/scan-contents.js';
import { markFiles } from './mark-files.js';
import { joined, keyed } from './mark-keys.js';

/** Moves when the rules mark otherwise: files are looked into anew then. */
const RULES = 1;

type Store = Pick<Services, 'db' | 'files' | 'vault'>;

/**
 * Scans the version being worked on before it is published (发布前检查): its words and everything its files say. What was
 * marked before and stands no more is kept as removed, by who changed it. Refuses `access.denied`, `publication.unknown`,
 * `publication.stale` where it was changed meanwhile.
 */
export async function scanPublication(services: Store, act: Act, of: PublicationRef): Promise<Result<StoredScan>> {
  const { organId } = of;
  if (!mayActFor(act.viewer, organId) && !mayReviewFor(act.viewer, organId)) return refuse('access.denied');
  const actor = actorOf(act.viewer);
  const found = await readOrgan(services.db, { actor, organId }, (trx) => versionAtHand(trx, of));
  if (!found) return refuse('publication.unknown');
  const context = await contextOf(services, act, organId);
  const { title, summary, body_text: body, facts, attachments } = found;
  const { documentNumber } = facts as unknown as PublicationFacts;
  const words = keyed(services.vault, of, scanContents({ title, summary, body, documentNumber }, [], context));
  const scanner = `${RULES} ${services.vault.digest('scanner', JSON.stringify(context)).slice(0, 16)}`;
  const inFiles = await markFiles(services, { ...of, actor, attachments, context, scanner });
  const scan: StoredScan = {
    versionNo: found.version_no,
    contentHash: found.content_hash,
    marks: joined([...words, ...inFiles]),
    scannedAt: act.now,
  };
  return withOrgan(services.db, { actor, organId }, async (trx) => {
    await selectPublication(trx, organId, of.publicationId).forUpdate().execute();
    const now = await versionAtHand(trx, of);
    if (now?.content_hash !== scan.contentHash) return refuse('publication.stale');
    await keepRemoved(trx, of, found, scan);
    await storeScan(trx, of, scan);
    return ok(scan);
  });
}

/** Scans a version unless it was scanned as it stands. Refuses as `scanPublication` does. */
export async function scanWhereChanged(services: Store, act: Act, of: PublicationRef): Promise<Result<StoredScan>> {
  const { organId } = of;
  if (!mayActFor(act.viewer, organId) && !mayReviewFor(act.viewer, organId)) return refuse('access.denied');
  const scan = await readOrgan(services.db, { actor: actorOf(act.viewer), organId }, async (trx) => {
    const version = await versionAtHand(trx, of);
    const last = version && (await selectScan(trx, of, version.version_no));
    return last?.contentHash === version?.content_hash ? last : null;
  });
  return scan ? ok(scan) : scanPublication(services, act, of);
}

async function versionAtHand(trx: OrganTransaction, of: PublicationRef): Promise<VersionRow | undefined> {
  const row = await selectPublication(trx, of.organId, of.publicationId).executeTakeFirst();
  return row && selectVersion(trx, of, row.version_no);
}

async function contextOf({ db }: Store, { now }: Act, organId: string): Promise<ScanContext> {
  const today = localDateInShanghai(now);
  const [settings, organ] = [await organSettings(db, organId), await findOrgan(db, organId, today)];
  const { phone, fax, email, complaintPhone, address, officeName, signature } = settings;
  const set = (values: readonly (string | null | undefined)[]) => values.filter((value) => !!value) as string[];
  return {
    own: {
      contacts: set([phone, fax, email, complaintPhone]),
      addresses: set([address]),
      names: set([organ?.name, officeName, signature]),
    },
    asOfYear: yearOf(today),
  };
}

/** Certain marks of the last scan that stand no more; what was decided otherwise stays so, should they come back. */
async function keepRemoved(trx: OrganTransaction, of: PublicationRef, version: VersionRow, scan: StoredScan) {
  const before =
    (await selectScan(trx, of, scan.versionNo)) ??
    (scan.versionNo > 1 ? await selectScan(trx, of, scan.versionNo - 1) : null);
  if (!before) return;
  const decided = new Map((await listDecisionsOnMarks(trx, of)).map(({ key, decision }) => [key, decision]));
  for (const key of removedMarks(before.marks, scan.marks)) {
    const mark = before.marks.find((each) => each.key === key);
    if (!mark || (decided.get(key) ?? 'removed') !== 'removed') continue;
    const { kind, masked } = mark;
    const what = { key, decision: 'removed', ground: null, reason: null, kind, masked } as const;
    await storeDecision(trx, of, { ...what, by: version.made_by, at: version.made_at });
  }
}
