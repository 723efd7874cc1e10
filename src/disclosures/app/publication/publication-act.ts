import { localDateInShanghai, type LocalDate } from '../../../kernel/local-date.js';
import { ok, refuse, type Result } from '../../../kernel/result.js';
import { actorOf, type Act } from '../../../kernel/visibility.js';
import type { OrganTransaction } from '../../../platform/database/schema.js';
import { withOrgan } from '../../../platform/database/with-organ.js';
import { appendStreams, lockChains, type StreamEvents } from '../../../platform/ledger/index.js';
import type { Services } from '../../../platform/services.js';
import {
  selectPublication,
  stateOf,
  updatePublication,
  type PublicationRow,
  type ShownContent,
} from '../../db/publication/publications.js';
import { indexPublication } from '../search/index-publication.js';
import { evolvePublication, type PublicationEvent } from '../../domain/publication/events.js';
import type { PublicationRef, PublicationState } from '../../domain/publication/publication.js';

export interface PublicationTarget extends PublicationRef {
  /** The version the person had before them; another refuses `publication.stale`. */
  readonly expectedVersion: number;
}

/** What a step found, under the lock of the publication. */
export interface Before {
  readonly row: PublicationRow;
  readonly state: PublicationState;
  readonly actor: string;
  readonly now: Date;
  readonly today: LocalDate;
}

/** What a step does: its events, what the row shows from then on, and events of the document on record. */
export interface StepTaken {
  readonly events: readonly PublicationEvent[];
  /** Words and facts for the row; `null` leaves them as they are. */
  readonly content: ShownContent | null;
  readonly streams?: readonly StreamEvents[];
}

export interface PublicationChanged {
  readonly version: number;
}

/**
 * Takes one step with a publication: locked, compared with what the person saw, decided, written, and appended in one
 * transaction. The caller has asked the gate. Refuses `publication.unknown`, `publication.stale`, and as `work` does.
 */
export function takePublicationStep(
  { db }: Pick<Services, 'db'>,
  act: Act,
  { organId, publicationId, expectedVersion }: PublicationTarget,
  work: (trx: OrganTransaction, before: Before) => Promise<Result<StepTaken>>,
): Promise<Result<PublicationChanged>> {
  const actor = actorOf(act.viewer);
  return withOrgan(db, { actor, organId }, async (trx) => {
    const row = await selectPublication(trx, organId, publicationId).forUpdate().executeTakeFirst();
    if (!row) return refuse('publication.unknown');
    if (row.version !== expectedVersion) return refuse('publication.stale');
    const state = stateOf(row);
    const today = localDateInShanghai(act.now);
    const done = await work(trx, { row, state, actor, now: act.now, today });
    if (!done.ok) return done;
    const { events, content, streams = [] } = done.value;
    const after = events.reduce(evolvePublication, state);
    await lockChains(trx, [organId]);
    await updatePublication(trx, { organId, publicationId }, { state: after, content, at: act.now });
    if (state.shownVersion !== null || after.shownVersion !== null)
      await indexPublication(trx, { organId, publicationId });
    const origin = { organId, streamId: publicationId, actor, recordedAt: act.now, afterSeq: state.version };
    await appendStreams(trx, [...streams, { origin, events }]);
    return ok({ version: after.version });
  });
}
