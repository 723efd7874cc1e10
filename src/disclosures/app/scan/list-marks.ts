import { ok, refuse, type Result } from '../../../kernel/result.js';
import { maySee, type Viewer } from '../../../kernel/visibility.js';
import type { OrganTransaction } from '../../../platform/database/schema.js';
import { withViewer } from '../../../platform/database/with-viewer.js';
import type { Services } from '../../../platform/services.js';
import { selectPublication } from '../../db/publication/publications.js';
import { selectVersion } from '../../db/publication/versions.js';
import { listDecisionsOnMarks, selectScan, type StoredDecision } from '../../db/scan/scans.js';
import type { PublicationRef } from '../../domain/publication/publication.js';
import { undecidedMarks } from '../../domain/scan/decide-mark.js';
import type { StoredMark } from '../../domain/scan/mark.js';

/** A mark with what was decided on it. */
export interface MarkWithDecision {
  readonly mark: StoredMark;
  readonly decision: StoredDecision | null;
}

export interface ListedMarks {
  /** When the version was scanned as it stands now; `null` where it was changed since, or never scanned. */
  readonly scannedAt: Date | null;
  readonly marks: readonly MarkWithDecision[];
  /** Decisions on what stands no more. */
  readonly gone: readonly StoredDecision[];
  /** Certain ones that nobody decided: they keep the review from saying “public”. */
  readonly undecided: readonly StoredMark[];
}

/** The marks of the version being worked on, for who works on it. Refuses `access.denied`, `publication.unknown`. */
export async function listMarks(
  { db }: Pick<Services, 'db'>,
  viewer: Viewer,
  of: PublicationRef,
): Promise<Result<ListedMarks>> {
  if (!maySee(viewer, { kind: 'publication', organId: of.organId, shown: false })) return refuse('access.denied');
  return withViewer(db, viewer, of.organId, async (trx) => {
    const row = await selectPublication(trx, of.organId, of.publicationId).executeTakeFirst();
    return row ? ok(await marksOf(trx, of, row.version_no)) : refuse('publication.unknown');
  });
}

/** The marks of a version, within a transaction. */
export async function marksOf(trx: OrganTransaction, of: PublicationRef, versionNo: number): Promise<ListedMarks> {
  const version = await selectVersion(trx, of, versionNo);
  const scan = await selectScan(trx, of, versionNo);
  const decisions = await listDecisionsOnMarks(trx, of);
  const marks = scan?.marks ?? [];
  const byKey = new Map(decisions.map((decision) => [decision.key, decision]));
  const standing = new Set(marks.map(({ key }) => key));
  const settled = (key: string) => {
    const decision = byKey.get(key) ?? null;
    // It came back after it was removed: nobody has decided on it.
    return decision?.decision === 'removed' ? null : decision;
  };
  return {
    scannedAt: scan && scan.contentHash === version?.content_hash ? scan.scannedAt : null,
    marks: marks.map((mark) => ({ mark, decision: settled(mark.key) })),
    gone: decisions.filter(({ key }) => !standing.has(key)),
    undecided: undecidedMarks(marks, decisions),
  };
}
