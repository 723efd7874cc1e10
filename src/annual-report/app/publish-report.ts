import { ok, refuse, type Result } from '../../kernel/result.js';
import { actorOf, mayPublishFor, type Act } from '../../kernel/visibility.js';
import { canonicalJson } from '../../platform/ledger/index.js';
import type { Services } from '../../platform/services.js';
import { insertVersion, signYear } from '../db/versions.js';
import { insertSigning } from '../db/workflow/signings.js';
import { draftDocument } from '../domain/draft/draft.js';
import { freezeReport } from '../domain/draft/freeze-report.js';
import type { LocalDate } from '../../kernel/local-date.js';
import { changeDraft, type DraftTarget } from './change-draft.js';
import { findingsOn } from './check-draft.js';
import { hashText } from './hash-text.js';
import { loadDraft } from './open-draft.js';
import { keepLedger } from './publish-files/keep-ledger.js';

export interface PublishInput extends DraftTarget {
  /** Why a report already published is published again (更正说明); needed then, ignored the first time. */
  readonly correctionNote?: string;
}

export interface Published {
  readonly publishedVersion: number;
  readonly publishedOn: LocalDate;
}

/**
 * Signs and publishes an annual report (签发并公布), 《条例》 Art. 49, 50: figures and text are frozen as a version of their
 * own, earlier ones stay. For the head of the disclosure office, after the year has ended. Refuses findings of severity
 * error (`report.findings`), a second version without a correction note, and as `changeDraft`.
 */
export async function publishReport(
  services: Pick<Services, 'db'>,
  act: Act,
  input: PublishInput,
): Promise<Result<Published & { readonly version: number }>> {
  const { organId, year } = input;
  if (!mayPublishFor(act.viewer, organId)) return refuse('access.denied');
  const note = input.correctionNote?.trim() ?? '';
  if (note.length > 1000) return refuse('input.invalid', { field: 'correctionNote', reason: '不超过 1000 字' });
  return changeDraft(services, act, input, async (trx, { organ, today, publishedVersion, signingNo }) => {
    if (publishedVersion > 0 && note === '') return refuse('report.correction-note', { year });
    const draft = await loadDraft(trx, organ, { year, now: act.now });
    if (!draft.ok) return draft;
    if (draft.value.yearOpen) return refuse('report.year-open', { year });
    const errors = (await findingsOn(trx, draft.value, today)).filter((finding) => finding.severity === 'error');
    if (errors.length > 0) return refuse('report.findings', { errors: errors.length });
    const content = freezeReport(draft.value, draftDocument(draft.value, today));
    const contentHash = hashText(canonicalJson(content));
    const next = publishedVersion + 1;
    const frozen = {
      organ_id: organId,
      year,
      signing_no: signingNo + 1,
      correction_note: next === 1 ? null : note,
      organ_name: organ.name,
      content,
      content_hash: contentHash,
    };
    const signed = { signed_on: today, signed_at: act.now, signed_by: actorOf(act.viewer), acknowledged: [] };
    await insertSigning(trx, { ...frozen, ...signed });
    await insertVersion(trx, {
      ...frozen,
      version: next,
      published_on: today,
      published_at: act.now,
      published_by: actorOf(act.viewer),
    });
    await keepLedger(trx, organ, { year, version: next });
    await trx
      .updateTable('annual_report')
      .set({ published_version: next, signing_no: signingNo + 1, stage: 'published', stage_at: act.now })
      .where('organ_id', '=', organId)
      .where('year', '=', year)
      .execute();
    await signYear(trx, organId, year, act.now);
    return ok({
      type: 'report.published',
      payload: { publishedVersion: next, contentHash },
      value: { publishedVersion: next, publishedOn: today },
    });
  });
}
