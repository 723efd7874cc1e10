import { ok, refuse, type Refusal, type Result } from '../../../../kernel/result.js';
import { actorOf, mayActFor, mayReviewFor, type Act } from '../../../../kernel/visibility.js';
import { readOrgan } from '../../../../platform/database/with-organ.js';
import type { Services } from '../../../../platform/services.js';
import { listDesk } from '../../../db/publication/lists.js';
import type { Stage } from '../../../domain/publication/publication.js';
import type { PublicationChanged, PublicationTarget } from '../publication-act.js';
import { publishPublication } from '../publish-publication.js';
import { reviewPublication } from '../review-publication.js';

/** Publications of one call; it is called again for those left. */
const AT_ONCE = 200;

export interface ImportSettled {
  readonly done: number;
  readonly refused: readonly { readonly title: string; readonly refusal: Refusal }[];
  /** Whether some may be left: ask again. */
  readonly more: boolean;
}

interface OfImport {
  readonly organId: string;
  readonly importId: string;
}

/**
 * Reviews what an import brought as public, all that wait for it, 200 at a time (批量保密审查): each has its own review on
 * record. Refuses `access.denied`; one that may not be reviewed by this person is named.
 */
export async function reviewImport(
  services: Pick<Services, 'db' | 'files' | 'vault'>,
  act: Act,
  of: OfImport,
): Promise<Result<ImportSettled>> {
  if (!mayReviewFor(act.viewer, of.organId)) return refuse('access.denied');
  const review = { outcome: 'public', ground: null, remark: null } as const;
  return settle(services, act, of, 'review', (target) => reviewPublication(services, act, { ...target, ...review }));
}

/** Publishes what of an import was reviewed, 200 at a time (批量发布). Refuses `access.denied`. */
export async function publishImport(
  services: Pick<Services, 'db'>,
  act: Act,
  of: OfImport,
): Promise<Result<ImportSettled>> {
  if (!mayActFor(act.viewer, of.organId)) return refuse('access.denied');
  return settle(services, act, of, 'approved', (target) => publishPublication(services, act, target));
}

async function settle(
  { db }: Pick<Services, 'db'>,
  act: Act,
  { organId, importId }: OfImport,
  stage: Stage,
  step: (target: PublicationTarget) => Promise<Result<PublicationChanged>>,
): Promise<Result<ImportSettled>> {
  const rows = await readOrgan(db, { actor: actorOf(act.viewer), organId }, (trx) =>
    listDesk(trx, organId, { stage, importId }, { after: null, limit: AT_ONCE }),
  );
  const refused: { title: string; refusal: Refusal }[] = [];
  for (const { publication_id: publicationId, version: expectedVersion, title } of rows) {
    const done = await step({ organId, publicationId, expectedVersion });
    if (!done.ok) refused.push({ title, refusal: done });
  }
  return ok({ done: rows.length - refused.length, refused, more: rows.length === AT_ONCE && refused.length === 0 });
}
