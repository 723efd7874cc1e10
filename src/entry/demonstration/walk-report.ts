import { hashText } from '../../annual-report/app/hash-text.js';
import { ledgerRow } from '../../annual-report/app/publish-files/keep-ledger.js';
import type { SignedContent } from '../../annual-report/domain/workflow/signed-content.js';
import { addDays, type LocalDate } from '../../kernel/local-date.js';
import { canonicalJson, type NewEvent } from '../../platform/ledger/index.js';
import type { DemoOrgan } from './district.js';
import type { OrganLoad } from './organ-load.js';
import { DEMO_ACTOR } from './play-steps.js';

/** A report on its way: what is signed, and when it is to be published. */
export interface ReportWalk {
  readonly organ: DemoOrgan;
  readonly year: number;
  readonly content: SignedContent;
  readonly publishedOn: LocalDate;
  /** Nothing happens after this day. */
  readonly lastDay: LocalDate;
  /** Puts an event into the report's stream; gives its moment. */
  record(date: LocalDate, type: string, payload: NewEvent['payload']): Date;
}

type Stages = Pick<
  OrganLoad['reports'][number],
  'stage' | 'stage_at' | 'signing_no' | 'handed_in_on' | 'published_version'
>;

export const STILL_DRAFTING: Stages = { stage: 'drafting', signing_no: 0, published_version: 0 };

/** Days before publication on which a report is signed, handed in, and accepted. */
const SIGNED_BEFORE = -4;
const SUBMITTED_BEFORE = -3;
const ACCEPTED_BEFORE = -1;

/**
 * Brings a report through its stages as far as `lastDay`: signed by the head, handed in to the competent department and accepted
 * by it, published. The competent department itself hands in to nobody of the district.
 */
export function walkReport(load: OrganLoad, walk: ReportWalk): Stages {
  const { organ, year, publishedOn, lastDay } = walk;
  const { organId } = load;
  const contentHash = hashText(canonicalJson(walk.content));
  const signing = { organ_id: organId, year, signing_no: 1, organ_name: organ.name, correction_note: null };
  const frozen = { ...signing, content: JSON.stringify(walk.content), content_hash: contentHash };
  let stages = STILL_DRAFTING;

  const signedOn = addDays(publishedOn, SIGNED_BEFORE);
  if (signedOn > lastDay) return stages;
  const signedAt = walk.record(signedOn, 'report.signed', { signingNo: 1, contentHash, kept: 0 });
  const signed = { signed_on: signedOn, signed_at: signedAt, signed_by: DEMO_ACTOR, acknowledged: '[]' };
  load.signings.push({ ...frozen, ...signed });
  load.signedYears.push({ organ_id: organId, year, signed_at: signedAt, late_event_at: null });
  stages = { ...stages, stage: 'signed', stage_at: signedAt, signing_no: 1 };

  if (organ.kind !== 'competentDepartment') {
    const submittedOn = addDays(publishedOn, SUBMITTED_BEFORE);
    if (submittedOn > lastDay) return stages;
    const stage_at = walk.record(submittedOn, 'report.submitted', { signingNo: 1 });
    stages = { ...stages, stage: 'submitted', stage_at, handed_in_on: submittedOn };
    const acceptedOn = addDays(publishedOn, ACCEPTED_BEFORE);
    if (acceptedOn > lastDay) return stages;
    stages = { ...stages, stage: 'accepted', stage_at: walk.record(acceptedOn, 'report.accepted', { signingNo: 1 }) };
  }

  if (publishedOn > lastDay) return stages;
  const publishedAt = walk.record(publishedOn, 'report.published', { publishedVersion: 1, signingNo: 1, contentHash });
  const published = { version: 1, published_on: publishedOn, published_at: publishedAt, published_by: DEMO_ACTOR };
  load.versions.push({ ...frozen, ...published, docx_hash: null });
  const ledger = ledgerRow({
    organId,
    organCode: organ.code,
    version: 1,
    publishedOn,
    content: walk.content,
    contentHash,
  });
  if (ledger) load.ledgers.push(ledger);
  const handed_in_on = stages.handed_in_on ?? publishedOn;
  return { ...stages, stage: 'published', stage_at: publishedAt, handed_in_on, published_version: 1 };
}
