import type { LocalDate } from '../../../kernel/local-date.js';
import type {
  PublicationRef,
  PublicationState,
  ReviewOutcome,
  Stage,
  Validity,
  WithdrawalGround,
} from './publication.js';

interface EventOf<T extends string, P> {
  readonly type: `publication.${T}`;
  readonly schemaVersion: 1;
  /** The day it happened: a publication changes no figure of a year gone by (documents on record count by their own events). */
  readonly legalDate: LocalDate;
  readonly payload: { readonly [K in keyof P]: P[K] };
}

interface Content {
  /** Hash of title, summary, body, files and facts: no event holds words of theirs. */
  readonly contentHash: string;
  readonly catalogue: string;
  readonly genre: string;
  readonly madeOn: LocalDate;
  readonly dueOn: LocalDate | null;
  readonly inForceOn: LocalDate | null;
  readonly recordId: string | null;
}

export type Written = EventOf<
  'written',
  Content & {
    readonly indexNumber: string;
    readonly validity: Validity;
    readonly interprets: PublicationRef | null;
    readonly importId: string | null;
  }
>;
export type Changed = EventOf<'changed', Content & { readonly interprets: PublicationRef | null }>;
export type ReviewAsked = EventOf<'reviewAsked', { readonly versionNo: number; readonly contentHash: string }>;
export type Reviewed = EventOf<
  'reviewed',
  { readonly versionNo: number; readonly outcome: ReviewOutcome; readonly ground: string | null }
>;
/** `at` is an instant (ISO 8601, UTC). */
export type Scheduled = EventOf<'scheduled', { readonly versionNo: number; readonly at: string }>;
export type Unscheduled = EventOf<'unscheduled', { readonly versionNo: number }>;
export type Published = EventOf<
  'published',
  {
    readonly versionNo: number;
    readonly contentHash: string;
    readonly publishedOn: LocalDate;
    readonly lateDays: number | null;
    readonly inForceOn: LocalDate | null;
  }
>;
export type VersionOpened = EventOf<
  'versionOpened',
  Content & { readonly versionNo: number; readonly changedOn: LocalDate }
>;
export type Discarded = EventOf<'discarded', { readonly versionNo: number }>;
export type Withdrawn = EventOf<'withdrawn', { readonly ground: WithdrawalGround }>;
export type ValidityChanged = EventOf<'validityChanged', Validity & { readonly inForceOn: LocalDate | null }>;

export type Related = EventOf<'related', { readonly interprets: PublicationRef | null }>;

export type PublicationEvent =
  | Written
  | Changed
  | ReviewAsked
  | Reviewed
  | Scheduled
  | Unscheduled
  | Published
  | VersionOpened
  | Discarded
  | Withdrawn
  | ValidityChanged
  | Related;

const AFTER_REVIEW: Readonly<Record<ReviewOutcome, Stage>> = {
  public: 'approved',
  partly: 'approved',
  withhold: 'withheld',
  return: 'draft',
};

/** The publication after one more event. Throws where the stream is broken. */
export function evolvePublication(before: PublicationState | null, event: PublicationEvent): PublicationState {
  if (event.type === 'publication.written') {
    const { contentHash, dueOn, inForceOn, recordId, indexNumber, validity, interprets } = event.payload;
    const facts = { contentHash, dueOn, inForceOn, recordId, indexNumber, validity, interprets };
    return { ...FRESH, ...facts };
  }
  if (!before) throw new Error(`${event.type} without publication.written`);
  const state = { ...before, version: before.version + 1 };
  switch (event.type) {
    case 'publication.changed': {
      const { contentHash, dueOn, inForceOn, recordId, interprets } = event.payload;
      return { ...state, stage: 'draft', scheduledFor: null, contentHash, dueOn, inForceOn, recordId, interprets };
    }
    case 'publication.reviewAsked':
      return { ...state, stage: 'review' };
    case 'publication.reviewed':
      return { ...state, stage: AFTER_REVIEW[event.payload.outcome] };
    case 'publication.scheduled':
      return { ...state, stage: 'scheduled', scheduledFor: new Date(event.payload.at) };
    case 'publication.unscheduled':
      return { ...state, stage: 'approved', scheduledFor: null };
    case 'publication.published': {
      const { versionNo, publishedOn, lateDays, inForceOn } = event.payload;
      return {
        ...state,
        stage: 'published',
        scheduledFor: null,
        shownVersion: versionNo,
        publishedOn: state.publishedOn ?? publishedOn,
        lateDays: lateDays ?? state.lateDays,
        dueOn: null,
        inForceOn,
      };
    }
    case 'publication.versionOpened': {
      const { versionNo, contentHash, dueOn } = event.payload;
      return { ...state, stage: 'draft', versionNo, contentHash, dueOn };
    }
    case 'publication.discarded':
      return state.shownVersion === null
        ? { ...state, stage: 'discarded', scheduledFor: null, dueOn: null }
        : { ...state, stage: 'published', versionNo: state.shownVersion, scheduledFor: null, dueOn: null };
    case 'publication.withdrawn':
      return { ...state, stage: 'withdrawn', shownVersion: null, scheduledFor: null, dueOn: null };
    case 'publication.validityChanged': {
      const { inForceOn, ...validity } = event.payload;
      return { ...state, inForceOn, validity };
    }
    case 'publication.related':
      return { ...state, interprets: event.payload.interprets };
  }
}

const FRESH = {
  stage: 'draft',
  versionNo: 1,
  shownVersion: null,
  publishedOn: null,
  lateDays: null,
  scheduledFor: null,
  version: 1,
} as const;
