import { currentCalendar } from '../../../calendar/index.js';
import { localDateInShanghai } from '../../../kernel/local-date.js';
import { ok, refuse, type Result } from '../../../kernel/result.js';
import { mayActFor, type Act } from '../../../kernel/visibility.js';
import { publishBy } from '../../../law/catalogue/index.js';
import { findOrgan } from '../../../organs/index.js';
import type { Services } from '../../../platform/services.js';
import { filesOf } from '../../db/publication/files.js';
import { updateVersion } from '../../db/publication/versions.js';
import { checkChangeNote } from '../../domain/publication/change-note.js';
import { decideChange } from '../../domain/publication/decide-publication.js';
import { findInterpreted } from './find-interpreted.js';
import { validityChange } from './follow-record.js';
import { keepOnRecord } from './keep-on-record.js';
import { prepareContent, type ContentInput } from './prepare-content.js';
import { takePublicationStep, type PublicationChanged, type PublicationTarget } from './publication-act.js';

export interface ChangePublicationInput extends PublicationTarget, ContentInput {
  readonly interprets: string | null;
  /** What a later version changes, for everyone to read; left empty for the first. */
  readonly changeNote: string | null;
}

/**
 * Changes the version being worked on (修改): a review made of it is void, an hour of publication is taken back. Refuses
 * `access.denied`, `publication.*`, `input.invalid`, and as the register of documents does.
 */
export async function changePublication(
  services: Pick<Services, 'db'>,
  act: Act,
  { interprets: interpreted, changeNote, organId, publicationId, expectedVersion, ...input }: ChangePublicationInput,
): Promise<Result<PublicationChanged>> {
  if (!mayActFor(act.viewer, organId)) return refuse('access.denied');
  const organ = await findOrgan(services.db, organId, localDateInShanghai(act.now));
  if (!organ) return refuse('organ.unknown', { organ: organId });
  const note = checkChangeNote(changeNote);
  if (!note.ok) return note;
  const of = { organId, publicationId };
  return takePublicationStep(services, act, { ...of, expectedVersion }, async (trx, { state, actor, now, today }) => {
    const files = await filesOf(trx, of);
    const prepared = prepareContent(input, { organ, files, today });
    if (!prepared.ok) return prepared;
    const { content, attachments, contentHash } = prepared.value;
    const interprets = await findInterpreted(trx, interpreted, publicationId);
    if (!interprets.ok) return interprets;
    const { facts } = content;
    const calendar = await currentCalendar(trx);
    const from = state.versionNo > 1 ? (facts.changedOn ?? today) : facts.madeOn;
    const dueOn = publishBy(calendar, { ...facts, from })?.date ?? null;
    const first = state.shownVersion === null;
    const place = { organId, actor, now, publicationId };
    const on = { recordId: state.recordId, publishedOn: state.publishedOn };
    const kept = first
      ? await keepOnRecord(trx, place, content, on)
      : ok({ recordId: state.recordId, record: null, streams: [] });
    if (!kept.ok) return kept;
    const { catalogue, genre, madeOn, inForceOn } = facts;
    const what = { contentHash, catalogue, genre, madeOn, dueOn, recordId: kept.value.recordId };
    // While an earlier version is shown, what is in force is what it says.
    const shownInForce = first ? inForceOn : state.inForceOn;
    const payload = { ...what, inForceOn: shownInForce, interprets: interprets.value };
    const event = decideChange(state, payload, today);
    if (!event.ok) return event;
    const version = { versionNo: state.versionNo, content, attachments, contentHash, changeNote: note.value, dueOn };
    await updateVersion(trx, of, { ...version, madeAt: now, madeBy: actor });
    const { record, streams } = kept.value;
    const changed =
      record && (await validityChange(trx, { organId, today }, { ...state, inForceOn: shownInForce }, record));
    return ok({ events: changed ? [event.value, changed] : [event.value], content: first ? content : null, streams });
  });
}
