import type { LocalDate } from '../../../kernel/local-date.js';
import { ok, refuse, type Result } from '../../../kernel/result.js';
import type { PublicationEvent, Reviewed } from './events.js';
import type { PublicationState, ReviewOutcome } from './publication.js';
import { isWithholdingGround } from './review-grounds.js';
import { checkStep } from './steps.js';

export interface Review {
  readonly outcome: ReviewOutcome;
  /** Key of `GROUNDS` of Art. 14 to 16; for `partly` and `withhold`, `null` otherwise. */
  readonly ground: string | null;
  /** What is to be changed, or what was taken out; within the office. */
  readonly remark: string | null;
}

/** Who had a hand in the version being worked on: wrote it, changed it, or asked for its review. */
export function authorsOf(
  events: readonly { readonly actor: string; readonly event: PublicationEvent }[],
): ReadonlySet<string> {
  let authors = new Set<string>();
  for (const { actor, event } of events) {
    if (event.type === 'publication.versionOpened') authors = new Set();
    if (HANDS.includes(event.type)) authors.add(actor);
  }
  return authors;
}

const HANDS: readonly PublicationEvent['type'][] = [
  'publication.written',
  'publication.changed',
  'publication.reviewAsked',
  'publication.versionOpened',
];

/**
 * Reviews for secrecy (保密审查), 《条例》 Art. 17: before anything is shown, by a second person, with the ground where
 * something is withheld. Refuses `publication.stage`, `publication.same-person`, `publication.ground`, `publication.remark`.
 */
export function decideReview(
  state: PublicationState,
  { outcome, ground, remark }: Review,
  { reviewer, authors, today }: { reviewer: string; authors: ReadonlySet<string>; today: LocalDate },
): Result<Reviewed> {
  const open = checkStep(state, 'review');
  if (!open.ok) return open;
  if (authors.has(reviewer)) return refuse('publication.same-person');
  const withholds = outcome === 'partly' || outcome === 'withhold';
  if (withholds && (ground === null || !isWithholdingGround(ground))) return refuse('publication.ground');
  if (outcome === 'return' && !remark?.trim()) return refuse('publication.remark');
  const payload = { versionNo: state.versionNo, outcome, ground: withholds ? ground : null };
  return ok({ type: 'publication.reviewed', schemaVersion: 1, legalDate: today, payload });
}
