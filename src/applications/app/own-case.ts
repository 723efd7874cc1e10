import { localDateInShanghai, type LocalDate } from '../../kernel/local-date.js';
import { ok, refuse, type Result } from '../../kernel/result.js';
import type { Viewer } from '../../kernel/visibility.js';
import { listLetters, type LetterSummary } from '../../letters/index.js';
import { findOrgan, organSettings, type SettingValues } from '../../organs/index.js';
import { listCaseFiles, type CaseFile } from '../../platform/case-files/index.js';
import { withViewer } from '../../platform/database/with-viewer.js';
import type { Services } from '../../platform/services.js';
import { selectFeedback, type Feedback } from '../db/feedback.js';
import type { Application, Clock } from '../domain/application.js';
import type { FeeNoticed } from '../domain/events.js';
import type { StepType } from '../domain/steps/index.js';
import { ATTACHMENT } from './intake-files.js';
import { loadApplication } from './load-application.js';
import { openCase } from './open-case.js';
import { disclosedCopies } from './redaction/disclosed-copies.js';
import { replyTextIn } from './reply-text.js';
import type { ApplicationSummary } from './summarize.js';

/** A case as its applicant may see it: nothing of how the office works inside, and of others not even that there are any. */
export interface OwnCase {
  readonly today: LocalDate;
  readonly organ: { readonly code: string; readonly name: string } & SettingValues;
  readonly summary: ApplicationSummary;
  readonly state: Application;
  readonly clock: Clock;
  /** In the applicant's or the organ's words; `null` where not there or erased. */
  readonly texts: Readonly<
    Record<
      'description' | 'correctionMatters' | 'correctionText' | 'reasonsMatters' | 'feeReason' | 'reply',
      string | null
    >
  >;
  readonly fee: FeeNoticed['payload'] | null;
  /** Letters issued to the applicant. */
  readonly letters: readonly LetterSummary[];
  /** Copies that went with the reply. */
  readonly disclosed: readonly CaseFile[];
  /** What the applicant handed in. */
  readonly handedIn: readonly CaseFile[];
  readonly feedback: Feedback | null;
  /** What the applicant may do now. */
  readonly may: readonly StepType[];
}

/** Opens an applicant's own case (办理进度). Refuses `access.denied`, `application.unknown`. */
export async function openOwnCase(
  services: Services,
  viewer: Extract<Viewer, { readonly kind: 'applicant' }>,
  now: Date,
): Promise<Result<OwnCase>> {
  const { organId, applicationId } = viewer;
  const opened = await openCase(services, viewer, { organId, applicationId, now });
  if (!opened.ok) return opened;
  const today = localDateInShanghai(now);
  const organ = await findOrgan(services.db, organId, today);
  if (!organ) return refuse('organ.unknown', { organ: organId });
  const subject = { kind: 'application', id: applicationId } as const;
  const letters = await listLetters(services, viewer, { organId, subject });
  if (!letters.ok) return letters;
  const { summary, state, clock, steps, texts } = opened.value;
  const beside = await withViewer(services.db, viewer, organId, async (trx) => {
    const files = await listCaseFiles(trx, services.vault, { organId, ...subject }, [ATTACHMENT]);
    if (!files.ok) return files;
    const copies = await disclosedCopies(trx, services.vault, { organId, applicationId }, state);
    if (!copies.ok) return copies;
    const events = (await loadApplication(trx, organId, applicationId))?.events ?? [];
    const fee = events.findLast(({ type }) => type === 'application.feeNoticed')?.payload as
      FeeNoticed['payload'] | undefined;
    const settings = await organSettings(trx, organId);
    return ok({
      files: files.value,
      copies: copies.value,
      fee: fee ?? null,
      settings,
      feedback: await selectFeedback(trx, viewer),
    });
  });
  if (!beside.ok) return beside;
  const { files, copies, fee, settings, feedback } = beside.value;
  const text = (kind: string) => (typeof texts[kind] === 'string' ? texts[kind] : null);
  return ok({
    today,
    organ: { ...settings, code: organ.code, name: organ.name },
    summary,
    state,
    clock,
    texts: {
      description: text('description'),
      correctionMatters: text('correction/matters'),
      correctionText: text('correction/text'),
      reasonsMatters: text('reasons/matters'),
      feeReason: text('fee/reason'),
      reply: replyTextIn(state, texts),
    },
    fee,
    letters: letters.value,
    disclosed: copies,
    handedIn: files,
    feedback,
    may: steps.flatMap(({ step, lawful }) => (lawful ? [step] : [])),
  });
}
