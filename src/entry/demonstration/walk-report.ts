import { hashText } from '../../annual-report/app/hash-text.js';
import { ledgerRow } from '../../annual-report/app/publish-files/keep-ledger.js';
import type { SignedContent } from '../../annual-report/domain/workflow/signed-content.js';
import { addDays, type LocalDate } from '../../kernel/local-date.js';
import { canonicalJson, type NewEvent } from '../../platform/ledger/index.js';
import type { DemoOrgan } from './district.js';
import type { OrganLoad } from './organ-load.js';
import { DEMO_ACTOR } from './play-steps.js';

/** What is signed and published as one version. */
export interface Edition {
  readonly content: SignedContent;
  readonly publishedOn: LocalDate;
  /** The public note of a correction (更正说明); `null` of the first version. */
  readonly correctionNote: string | null;
  /** What is written before it is signed. */
  readonly write?: (date: LocalDate) => void;
}

/** A report on its way: its versions, and when each is to be published. */
export interface ReportWalk {
  readonly organ: DemoOrgan;
  readonly year: number;
  readonly editions: readonly Edition[];
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

/** Days before publication on which a correction is opened, a report is signed, handed in, and accepted. */
const OPENED_BEFORE = -5;
const SIGNED_BEFORE = -4;
const SUBMITTED_BEFORE = -3;
const ACCEPTED_BEFORE = -1;

/**
 * Brings a report through its stages as far as `lastDay`: signed by the head, handed in to the competent department and accepted
 * by it, published, each version after the other. The competent department itself hands in to nobody of the district.
 */
export function walkReport(load: OrganLoad, walk: ReportWalk): Stages {
  let stages = STILL_DRAFTING;
  for (const [index, edition] of walk.editions.entries()) {
    if (index > 0) {
      const openedOn = addDays(edition.publishedOn, OPENED_BEFORE);
      if (stages.stage !== 'published' || openedOn > walk.lastDay) return stages;
      const stage_at = walk.record(openedOn, 'report.correction-opened', { signingNo: index });
      stages = { ...stages, stage: 'drafting', stage_at };
      edition.write?.(openedOn);
    }
    stages = walkEdition(load, walk, edition, index + 1, stages);
  }
  return stages;
}

function walkEdition(load: OrganLoad, walk: ReportWalk, edition: Edition, number: number, before: Stages): Stages {
  const { organ, year, lastDay } = walk;
  const { content, publishedOn, correctionNote } = edition;
  const { organId } = load;
  const contentHash = hashText(canonicalJson(content));
  const signing = {
    organ_id: organId,
    year,
    signing_no: number,
    organ_name: organ.name,
    correction_note: correctionNote,
  };
  const frozen = { ...signing, content: JSON.stringify(content), content_hash: contentHash };
  let stages = before;

  const signedOn = addDays(publishedOn, SIGNED_BEFORE);
  if (signedOn > lastDay) return stages;
  const signedAt = walk.record(signedOn, 'report.signed', { signingNo: number, contentHash, kept: 0 });
  const signed = { signed_on: signedOn, signed_at: signedAt, signed_by: DEMO_ACTOR, acknowledged: '[]' };
  load.signings.push({ ...frozen, ...signed });
  const signedYear = { organ_id: organId, year, signed_at: signedAt, late_event_at: null };
  load.signedYears.splice(
    0,
    load.signedYears.length,
    ...load.signedYears.filter((each) => each.year !== year),
    signedYear,
  );
  stages = { ...stages, stage: 'signed', stage_at: signedAt, signing_no: number };

  if (organ.kind !== 'competentDepartment') {
    const submittedOn = addDays(publishedOn, SUBMITTED_BEFORE);
    if (submittedOn > lastDay) return stages;
    const stage_at = walk.record(submittedOn, 'report.submitted', { signingNo: number });
    stages = { ...stages, stage: 'submitted', stage_at, handed_in_on: stages.handed_in_on ?? submittedOn };
    const acceptedOn = addDays(publishedOn, ACCEPTED_BEFORE);
    if (acceptedOn > lastDay) return stages;
    stages = {
      ...stages,
      stage: 'accepted',
      stage_at: walk.record(acceptedOn, 'report.accepted', { signingNo: number }),
    };
  }

  if (publishedOn > lastDay) return stages;
  const publication = { publishedVersion: number, signingNo: number, contentHash };
  const publishedAt = walk.record(publishedOn, 'report.published', publication);
  const published = { version: number, published_on: publishedOn, published_at: publishedAt, published_by: DEMO_ACTOR };
  load.versions.push({ ...frozen, ...published, docx_hash: null });
  const ledger = ledgerRow({ organId, organCode: organ.code, version: number, publishedOn, content, contentHash });
  if (ledger) load.ledgers.push(ledger);
  const handed_in_on = stages.handed_in_on ?? publishedOn;
  return { ...stages, stage: 'published', stage_at: publishedAt, handed_in_on, published_version: number };
}
