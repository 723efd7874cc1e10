import type { Refusal } from '../../../kernel/result.js';
import { readOrgan } from '../../../platform/database/with-organ.js';
import type { Services } from '../../../platform/services.js';
import { dueForPublication } from '../../db/publication/publications.js';
import type { PublicationRef } from '../../domain/publication/publication.js';
import { publishPublication } from './publish-publication.js';

/** Publications of one round; those left wait for the next. */
const AT_ONCE = 200;
/** No organ: what is due of every organ is read by the policy for this actor. */
const NOBODY = '00000000-0000-0000-0000-000000000000';

export interface PublishedDue {
  readonly published: readonly PublicationRef[];
  /** Those that could not be, and why; they are tried again in the next round. */
  readonly refused: readonly (PublicationRef & { readonly refusal: Refusal })[];
}

/** Publishes what its hour has come for (定时发布到点), whichever process asks first: a second one finds it changed. */
export async function publishDue(services: Pick<Services, 'db'>, now: Date): Promise<PublishedDue> {
  const viewer = { kind: 'system', name: 'schedule' } as const;
  const due = await readOrgan(services.db, { actor: 'system:schedule', organId: NOBODY }, (trx) =>
    dueForPublication(trx, now, AT_ONCE),
  );
  const published: PublicationRef[] = [];
  const refused: (PublicationRef & { readonly refusal: Refusal })[] = [];
  for (const { organId, publicationId, version } of due) {
    const target = { organId, publicationId, expectedVersion: version };
    const done = await publishPublication(services, { viewer, now }, target);
    if (done.ok) published.push({ organId, publicationId });
    else if (done.code !== 'publication.stale') refused.push({ organId, publicationId, refusal: done });
  }
  return { published, refused };
}
