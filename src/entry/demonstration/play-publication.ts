import type { NewPublication } from '../../disclosures/db/publication/publications.js';
import type { StoredVersion } from '../../disclosures/db/publication/versions.js';
import { classOf, hashContent } from '../../disclosures/app/publication/prepare-content.js';
import { checkContent } from '../../disclosures/domain/publication/check-content.js';
import {
  decideAskReview,
  decidePublish,
  decideSchedule,
  decideWithdraw,
  decideWrite,
} from '../../disclosures/domain/publication/decide-publication.js';
import { decideReview } from '../../disclosures/domain/publication/decide-review.js';
import { evolvePublication, type PublicationEvent } from '../../disclosures/domain/publication/events.js';
import { indexNumber } from '../../disclosures/domain/publication/index-number.js';
import { shortCode } from '../../disclosures/domain/publication/short-code.js';
import type { PublicationState } from '../../disclosures/domain/publication/publication.js';
import type { PublicationFacts, PublicationRef, Validity } from '../../disclosures/index.js';
import { localDateInShanghai } from '../../kernel/local-date.js';
import type { Result } from '../../kernel/result.js';
import { NATIONAL_CALENDAR as calendar } from '../../law/calendar/index.js';
import { publishBy } from '../../law/catalogue/index.js';
import { sanitizeRichText, textOfRichText } from '../../platform/rich-text/index.js';
import type { DemoOrgan } from './district.js';
import { lawful } from './load-cases.js';
import { DEMO_ACTOR } from './play-steps.js';

/** Who reviews in the demonstration: another than who writes. */
const REVIEWER = 'system:demonstration-review';
const HALF_HOUR_MS = 30 * 60_000;
const DAY_MS = 48 * HALF_HOUR_MS;
const WITHDRAWN_BECAUSE = '该行政处罚决定经行政复议依法变更，依照《行政处罚法》第四十八条撤回原公示信息。';

/** A publication to be played through its steps. */
export interface PublicationPlay extends PublicationRef {
  readonly title: string;
  readonly body: string;
  readonly facts: PublicationFacts;
  readonly recordId: string | null;
  readonly validity: Validity;
  readonly interprets: PublicationRef | null;
  readonly enteredAt: Date;
  readonly publishedAt: Date | null;
  readonly stands: 'published' | 'draft' | 'review' | 'withheld' | 'withdrawn' | 'scheduled';
}

export interface PlayedPublication extends NewPublication {
  readonly version: StoredVersion;
  readonly publishedAt: Date | null;
  readonly updatedAt: Date;
  readonly events: readonly { readonly recordedAt: Date; readonly actor: string; readonly event: PublicationEvent }[];
  readonly review: ReturnType<typeof reviewRow> | null;
  readonly withdrawal: ReturnType<typeof withdrawalRow> | null;
}

/** Plays a publication by the same decisions that a person's steps are taken by. */
export function playPublication(
  organ: DemoOrgan,
  play: PublicationPlay & { readonly number: number; readonly serial: number },
): PlayedPublication {
  const { enteredAt, publishedAt, stands } = play;
  const content = contentOf(organ, play);
  const { facts } = content;
  const contentHash = hashContent(content, []);
  const written = decideWrite(
    {
      contentHash,
      catalogue: facts.catalogue,
      genre: facts.genre,
      madeOn: facts.madeOn,
      dueOn: publishBy(calendar, { ...facts, from: facts.madeOn })?.date ?? null,
      inForceOn: facts.inForceOn,
      recordId: play.recordId,
      indexNumber: indexNumber(organ.code, facts.catalogue, facts.madeOn, play.number),
      validity: play.validity,
      interprets: play.interprets,
      importId: null,
    },
    localDateInShanghai(enteredAt),
  );
  const events: { recordedAt: Date; actor: string; event: PublicationEvent }[] = [];
  let state: PublicationState | null = null;
  const take = (recordedAt: Date, actor: string, event: Result<PublicationEvent>): PublicationState => {
    const taken = lawful(event);
    events.push({ recordedAt, actor, event: taken });
    state = evolvePublication(state, taken);
    return state;
  };
  let after = take(enteredAt, DEMO_ACTOR, written);
  const askedAt = new Date(enteredAt.getTime() + 10 * 60_000);
  const reviewedAt = new Date(enteredAt.getTime() + HALF_HOUR_MS);
  const today = localDateInShanghai(enteredAt);
  if (stands !== 'draft')
    after = take(askedAt, DEMO_ACTOR, decideAskReview(after, { words: true, files: false }, today));
  const outcome = stands === 'withheld' ? 'withhold' : 'public';
  const ground = stands === 'withheld' ? '14.safety' : null;
  const reviewed = stands !== 'draft' && stands !== 'review';
  if (reviewed) {
    const review = { outcome, ground, remark: null } as const;
    const by = { reviewer: REVIEWER, authors: new Set([DEMO_ACTOR]), today };
    after = take(reviewedAt, REVIEWER, decideReview(after, review, by));
  }
  if (stands === 'scheduled') {
    const hour = new Date(enteredAt.getTime() + 30 * DAY_MS);
    after = take(reviewedAt, DEMO_ACTOR, decideSchedule(after, hour, { now: reviewedAt, today }));
  }
  if (publishedAt && (stands === 'published' || stands === 'withdrawn')) {
    const on = localDateInShanghai(publishedAt);
    after = take(publishedAt, DEMO_ACTOR, decidePublish(after, { calendar, today: on, facts }));
  }
  const withdrawnAt = publishedAt && new Date(publishedAt.getTime() + 20 * DAY_MS);
  if (stands === 'withdrawn' && withdrawnAt) {
    const why = { ground: 'penaltyChanged', reason: WITHDRAWN_BECAUSE } as const;
    after = take(withdrawnAt, DEMO_ACTOR, decideWithdraw(after, why, localDateInShanghai(withdrawnAt)));
  }
  const code = shortCode(play.serial);
  const version = { versionNo: 1, content, attachments: [], contentHash, changeNote: null, dueOn: after.dueOn };
  return {
    publicationId: play.publicationId,
    shortCode: code,
    state: after,
    content,
    version: { ...version, madeAt: enteredAt, madeBy: DEMO_ACTOR },
    publishedAt,
    updatedAt: events.at(-1)?.recordedAt ?? enteredAt,
    events,
    review: stands === 'draft' ? null : reviewRow(askedAt, reviewed ? { reviewedAt, outcome, ground } : null),
    withdrawal: stands === 'withdrawn' && withdrawnAt ? withdrawalRow(after, play, code, withdrawnAt) : null,
  };
}

function contentOf(organ: DemoOrgan, { title, body, facts, enteredAt }: PublicationPlay) {
  const bodyHtml = sanitizeRichText(body);
  const given = { title, summary: '', bodyHtml, bodyText: textOfRichText(bodyHtml) };
  const issuer = facts.issuer === '' ? organ.name : facts.issuer;
  const of = { organ: classOf(organ), today: localDateInShanghai(enteredAt) };
  return lawful(checkContent({ ...given, facts: { ...facts, issuer } }, of));
}

function reviewRow(
  askedAt: Date,
  done: { readonly reviewedAt: Date; readonly outcome: 'public' | 'withhold'; readonly ground: string | null } | null,
) {
  return {
    version_no: 1,
    round: 1,
    asked_by: DEMO_ACTOR,
    asked_at: askedAt,
    reviewed_by: done ? REVIEWER : null,
    reviewed_at: done?.reviewedAt ?? null,
    outcome: done?.outcome ?? null,
    ground: done?.ground ?? null,
    remark: null,
  };
}

function withdrawalRow(state: PublicationState, { title, facts }: PublicationPlay, code: string, at: Date) {
  return {
    short_code: code,
    index_number: state.indexNumber,
    catalogue: facts.catalogue,
    title,
    published_on: state.publishedOn ?? facts.madeOn,
    withdrawn_on: localDateInShanghai(at),
    ground: 'penaltyChanged',
    reason: WITHDRAWN_BECAUSE,
    withdrawn_at: at,
  };
}
