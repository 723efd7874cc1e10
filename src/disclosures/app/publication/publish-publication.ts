import { currentCalendar } from '../../../calendar/index.js';
import { ok, refuse, type Result } from '../../../kernel/result.js';
import { mayActFor, type Act } from '../../../kernel/visibility.js';
import type { OrganTransaction } from '../../../platform/database/schema.js';
import type { Services } from '../../../platform/services.js';
import { openFiles } from '../../db/publication/files.js';
import { contentOf, openVersion, selectVersion } from '../../db/publication/versions.js';
import { decidePublish, decideSchedule, decideUnschedule } from '../../domain/publication/decide-publication.js';
import { checkStep } from '../../domain/publication/steps.js';
import { validityChange } from './follow-record.js';
import { keepOnRecord } from './keep-on-record.js';
import {
  takePublicationStep,
  type Before,
  type PublicationChanged,
  type PublicationTarget,
  type StepTaken,
} from './publication-act.js';

/**
 * Publishes what was reviewed, now (发布): everyone sees it from here on, the document on record has its day of publication.
 * Refuses `access.denied`, `publication.stage`, `publication.stale`.
 */
export async function publishPublication(
  services: Pick<Services, 'db'>,
  act: Act,
  target: PublicationTarget,
): Promise<Result<PublicationChanged>> {
  if (!mayActFor(act.viewer, target.organId)) return refuse('access.denied');
  return takePublicationStep(services, act, target, (trx, before) => publishVersion(trx, target, before));
}

/** Publishes at an hour to come (定时发布). Refuses `access.denied`, `publication.stage`, `publication.schedule`. */
export async function schedulePublication(
  services: Pick<Services, 'db'>,
  act: Act,
  { at, ...target }: PublicationTarget & { readonly at: Date },
): Promise<Result<PublicationChanged>> {
  if (!mayActFor(act.viewer, target.organId)) return refuse('access.denied');
  return takePublicationStep(services, act, target, async (_trx, { state, now, today }) => {
    const event = decideSchedule(state, at, { now, today });
    return event.ok ? ok({ events: [event.value], content: null }) : event;
  });
}

/** Takes the hour back (取消定时发布). Refuses `access.denied`, `publication.stage`. */
export async function unschedulePublication(
  services: Pick<Services, 'db'>,
  act: Act,
  target: PublicationTarget,
): Promise<Result<PublicationChanged>> {
  if (!mayActFor(act.viewer, target.organId)) return refuse('access.denied');
  return takePublicationStep(services, act, target, async (_trx, { state, today }) => {
    const event = decideUnschedule(state, today);
    return event.ok ? ok({ events: [event.value], content: null }) : event;
  });
}

/** The version being worked on becomes the one shown, with its files. Refuses as `decidePublish` and the register do. */
export async function publishVersion(
  trx: OrganTransaction,
  of: { readonly organId: string; readonly publicationId: string },
  { state, actor, now, today }: Before,
): Promise<Result<StepTaken>> {
  const open = checkStep(state, 'publish');
  if (!open.ok) return open;
  const row = await selectVersion(trx, of, state.versionNo);
  if (!row) throw new Error(`publication ${of.publicationId} has no version ${state.versionNo}`);
  const content = contentOf(row);
  const event = decidePublish(state, { calendar: await currentCalendar(trx), today, facts: content.facts });
  if (!event.ok) return event;
  const { publishedOn } = event.value.payload;
  const place = { organId: of.organId, actor, now, publicationId: of.publicationId };
  const on = { recordId: state.recordId, publishedOn: state.publishedOn ?? publishedOn };
  const kept = await keepOnRecord(trx, place, content, on);
  if (!kept.ok) return kept;
  await openVersion(trx, of, state.versionNo, now);
  await openFiles(
    trx,
    of,
    row.attachments.map(({ fileId }) => fileId),
  );
  const { record, streams } = kept.value;
  const after = { ...state, inForceOn: content.facts.inForceOn };
  const changed = record && (await validityChange(trx, { organId: of.organId, today }, after, record));
  return ok({ events: changed ? [event.value, changed] : [event.value], content, streams });
}
