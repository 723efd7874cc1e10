import { currentCalendar } from '../../../calendar/index.js';
import { newId } from '../../../kernel/ids.js';
import { localDateInShanghai, yearOf } from '../../../kernel/local-date.js';
import { ok, refuse, type Result } from '../../../kernel/result.js';
import { actorOf, mayActFor, type Act } from '../../../kernel/visibility.js';
import { publishBy } from '../../../law/catalogue/index.js';
import { findOrgan } from '../../../organs/index.js';
import { withOrgan } from '../../../platform/database/with-organ.js';
import { appendStreams, beginChains, lockChains } from '../../../platform/ledger/index.js';
import type { Services } from '../../../platform/services.js';
import { insertPublications, takeNumbers, takeSerials } from '../../db/publication/publications.js';
import { insertVersions } from '../../db/publication/versions.js';
import { decideWrite } from '../../domain/publication/decide-publication.js';
import { evolvePublication } from '../../domain/publication/events.js';
import { indexNumber } from '../../domain/publication/index-number.js';
import type { Validity } from '../../domain/publication/publication.js';
import { shortCode } from '../../domain/publication/short-code.js';
import { IN_FORCE, NO_VALIDITY } from '../../domain/publication/validity.js';
import { findInterpreted } from './find-interpreted.js';
import { validityChange } from './follow-record.js';
import { keepOnRecord } from './keep-on-record.js';
import { prepareContent, type ContentInput } from './prepare-content.js';

export interface WritePublicationInput extends ContentInput {
  readonly organId: string;
  /** In force where it is left out and a document is written, none otherwise. */
  readonly validity?: Validity | undefined;
  /** Id of the publication it interprets (政策解读). */
  readonly interprets: string | null;
}

export interface PublicationWritten {
  readonly publicationId: string;
  readonly indexNumber: string;
  readonly shortCode: string;
  readonly version: number;
}

/**
 * Writes a publication (起草主动公开信息), with its index number, short code and the last day to publish it (Art. 26); a rule or
 * normative document is put on record with it. Files come after it: attachments are empty here. For clerks and the head.
 * Refuses `access.denied`, `organ.unknown`, `publication.interprets`, `publication.validity`, and as `checkContent` and the
 * register of documents do.
 */
export async function writePublication(
  { db }: Pick<Services, 'db'>,
  act: Act,
  { organId, validity: given, interprets: interpreted, ...input }: WritePublicationInput,
): Promise<Result<PublicationWritten>> {
  if (!mayActFor(act.viewer, organId)) return refuse('access.denied');
  const today = localDateInShanghai(act.now);
  const organ = await findOrgan(db, organId, today);
  if (!organ) return refuse('organ.unknown', { organ: organId });
  const prepared = prepareContent(input, { organ, files: [], today });
  if (!prepared.ok) return prepared;
  const { content, attachments, contentHash } = prepared.value;
  const { facts } = content;
  const actor = actorOf(act.viewer);
  return withOrgan(db, { actor, organId }, async (trx) => {
    await beginChains(trx, [organId]);
    const interprets = await findInterpreted(trx, interpreted, null);
    if (!interprets.ok) return interprets;
    const calendar = await currentCalendar(trx);
    const due = publishBy(calendar, { ...facts, from: facts.madeOn });
    const place = { organId, actor, now: act.now, publicationId: null };
    const kept = await keepOnRecord(trx, place, content, { recordId: null, publishedOn: null });
    if (!kept.ok) return kept;
    await lockChains(trx, [organId]);
    const { record } = kept.value;
    const number = indexNumber(
      organ.code,
      facts.catalogue,
      facts.madeOn,
      await takeNumbers(trx, organId, yearOf(facts.madeOn), 1),
    );
    const { catalogue, genre, madeOn } = facts;
    const effect = catalogue === 'documents' && genre !== 'interpretation' ? IN_FORCE : NO_VALIDITY;
    const fresh = { validity: given ?? effect, inForceOn: record?.inForceOn ?? facts.inForceOn };
    const recorded = record && (await validityChange(trx, { organId, today }, fresh, record));
    const { inForceOn, ...validity } = recorded?.payload ?? { ...fresh.validity, inForceOn: fresh.inForceOn };
    const event = decideWrite(
      {
        contentHash,
        catalogue,
        genre,
        madeOn,
        inForceOn,
        dueOn: due?.date ?? null,
        recordId: kept.value.recordId,
        indexNumber: number,
        validity,
        interprets: interprets.value,
        importId: null,
      },
      today,
    );
    if (!event.ok) return event;
    const publicationId = newId();
    const [serial = 0] = await takeSerials(trx, 1);
    const state = evolvePublication(null, event.value);
    const entry = { organId, importId: null, enteredBy: actor, enteredAt: act.now };
    const code = shortCode(serial);
    await insertPublications(trx, entry, [{ publicationId, shortCode: code, state, content }]);
    const version = { versionNo: 1, content, attachments, contentHash, changeNote: null, dueOn: state.dueOn };
    await insertVersions(trx, [{ organId, publicationId, version: { ...version, madeAt: act.now, madeBy: actor } }]);
    const origin = { organId, streamId: publicationId, actor, recordedAt: act.now, afterSeq: 0 };
    await appendStreams(trx, [...kept.value.streams, { origin, events: [event.value] }]);
    return ok({ publicationId, indexNumber: number, shortCode: code, version: 1 });
  });
}
