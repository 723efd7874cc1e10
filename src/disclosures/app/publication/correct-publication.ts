import { currentCalendar } from '../../../calendar/index.js';
import { ok, refuse, type Result } from '../../../kernel/result.js';
import { mayActFor, type Act } from '../../../kernel/visibility.js';
import { publishBy } from '../../../law/catalogue/index.js';
import type { Services } from '../../../platform/services.js';
import { contentOf, insertVersions, selectVersion } from '../../db/publication/versions.js';
import { checkChangeNote } from '../../domain/publication/change-note.js';
import { decideOpenVersion } from '../../domain/publication/decide-publication.js';
import { checkStep } from '../../domain/publication/steps.js';
import { hashContent } from './prepare-content.js';
import { takePublicationStep, type PublicationChanged, type PublicationTarget } from './publication-act.js';

export interface CorrectPublicationInput extends PublicationTarget {
  /** What is changed and why, for everyone to read. */
  readonly changeNote: string;
}

/**
 * Opens a new version of what is shown (更正、更新), with the words of the one shown; it stays until the new one is published,
 * within 20 working days of the change (Art. 26). Refuses `access.denied`, `publication.stage`, `input.*`.
 */
export async function correctPublication(
  services: Pick<Services, 'db'>,
  act: Act,
  { changeNote, organId, publicationId, expectedVersion }: CorrectPublicationInput,
): Promise<Result<PublicationChanged>> {
  if (!mayActFor(act.viewer, organId)) return refuse('access.denied');
  const note = checkChangeNote(changeNote);
  if (!note.ok) return note;
  if (note.value === null) return refuse('input.missing', { field: '更正说明' });
  const of = { organId, publicationId };
  return takePublicationStep(services, act, { ...of, expectedVersion }, async (trx, { state, actor, now, today }) => {
    const open = checkStep(state, 'correct');
    if (!open.ok) return open;
    const shown = await selectVersion(trx, of, state.versionNo);
    if (!shown) throw new Error(`publication ${publicationId} has no version ${state.versionNo}`);
    const calendar = await currentCalendar(trx);
    const before = contentOf(shown);
    const { catalogue, genre, madeOn } = before.facts;
    const dueOn = publishBy(calendar, { catalogue, genre, from: today })?.date ?? null;
    const content = { ...before, facts: { ...before.facts, changedOn: today } };
    const { attachments } = shown;
    const contentHash = hashContent(content, attachments);
    const what = { contentHash, catalogue, genre, madeOn, dueOn, inForceOn: state.inForceOn };
    const event = decideOpenVersion(state, { ...what, recordId: state.recordId, changedOn: today }, today);
    if (!event.ok) return event;
    const version = {
      versionNo: state.versionNo + 1,
      content,
      attachments,
      contentHash,
      changeNote: note.value,
      dueOn,
    };
    await insertVersions(trx, [{ ...of, version: { ...version, madeAt: now, madeBy: actor } }]);
    return ok({ events: [event.value], content: null });
  });
}
