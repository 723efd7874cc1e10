import type { Insertable } from 'kysely';
import type { Database } from '../../platform/database/schema.js';
import { chainEvents, GENESIS_HASH, toRow, type LedgerEvent, type NewEvent } from '../../platform/ledger/index.js';

/** An event with its stream and moment, not yet in the chain. */
export interface TimedEvent {
  readonly streamId: string;
  readonly recordedAt: Date;
  readonly actor: string;
  readonly event: NewEvent;
}

type Rows<T extends keyof Database> = Insertable<Database[T]>[];

/** Everything one organ gets, ready to be inserted. */
export interface OrganLoad {
  readonly organId: string;
  readonly events: TimedEvent[];
  readonly counters: Rows<'receipt_counter'>;
  readonly applications: Rows<'application'>;
  readonly personal: Rows<'personal_record'>;
  readonly disputes: Rows<'dispute'>;
  readonly imports: Rows<'disclosure_import'>;
  readonly records: Rows<'disclosure_record'>;
  readonly decisions: Rows<'counted_decision'>;
  readonly publications: Rows<'publication'>;
  readonly publicationVersions: Rows<'publication_version'>;
  readonly publicationReviews: Rows<'publication_review'>;
  readonly withdrawals: Rows<'publication_withdrawal'>;
  readonly publicationCounters: Rows<'publication_counter'>;
  readonly reports: Rows<'annual_report'>;
  readonly cells: Rows<'annual_report_cell'>;
  readonly sections: Rows<'annual_report_section'>;
  readonly signings: Rows<'annual_report_signing'>;
  readonly versions: Rows<'annual_report_version'>;
  readonly ledgers: Rows<'annual_report_ledger'>;
  readonly signedYears: Rows<'signed_year'>;
}

export function emptyLoad(organId: string): OrganLoad {
  return {
    organId,
    events: [],
    counters: [],
    applications: [],
    personal: [],
    disputes: [],
    imports: [],
    records: [],
    decisions: [],
    publications: [],
    publicationVersions: [],
    publicationReviews: [],
    withdrawals: [],
    publicationCounters: [],
    reports: [],
    cells: [],
    sections: [],
    signings: [],
    versions: [],
    ledgers: [],
    signedYears: [],
  };
}

/** The organ's chain: its events in the order of their moments, each stream counted on its own. */
export function chainLoad(load: OrganLoad): {
  readonly rows: Rows<'event'>;
  readonly head: Rows<'ledger_head'>[number];
} {
  const lastSeq = new Map<string, number>();
  let head = { position: 0, hash: GENESIS_HASH };
  const chained: LedgerEvent[] = [];
  // The sort is stable: events of one moment stay in the order they were made in.
  for (const { streamId, recordedAt, actor, event } of [...load.events].sort(byMoment)) {
    const afterSeq = lastSeq.get(streamId) ?? 0;
    const origin = { organId: load.organId, streamId, actor, recordedAt, afterSeq };
    const [placed] = chainEvents(head, origin, [event]);
    if (!placed) continue;
    chained.push(placed);
    lastSeq.set(streamId, placed.seq);
    head = { position: placed.position, hash: placed.hash };
  }
  return { rows: chained.map(toRow), head: { organ_id: load.organId, ...head } };
}

function byMoment(a: TimedEvent, b: TimedEvent): number {
  return a.recordedAt.getTime() - b.recordedAt.getTime();
}
