import type { PublicationItem, PublicationStep } from '../api.ts';

/** Steps that are asked about before they are taken. */
export type OfferedStep = PublicationStep['type'];

const BY_STAGE = ['askReview', 'publish', 'schedule', 'unschedule', 'correct', 'discard'] as const;

/** The steps open to who looks, in the order of the way; marking and withdrawing while anything is shown. */
export function offeredSteps({
  steps,
  mayWrite,
  shownVersion,
  recordId,
}: Pick<PublicationItem, 'steps' | 'mayWrite' | 'shownVersion' | 'recordId'>): readonly OfferedStep[] {
  if (!mayWrite) return [];
  const open = BY_STAGE.filter((step) => steps.includes(step));
  if (shownVersion === null) return open;
  // The validity of what is on record follows the register of documents.
  return [...open, ...(recordId === null ? (['validity'] as const) : []), 'relate', 'withdraw'];
}
