import type { Vault } from '../../../platform/vault/index.js';
import type { PublicationRef } from '../../domain/publication/publication.js';
import { MARK_CONFIDENCES, type FoundMark, type StoredMark } from '../../domain/scan/mark.js';

/** Signs of a key: enough that no two marks of a publication share one. */
const KEY_SIGNS = 32;

/**
 * Marks as they are kept: known again by a keyed digest of their publication and value, from which the value cannot be
 * guessed without the installation's key.
 */
export function keyed(vault: Vault, { publicationId }: PublicationRef, marks: readonly FoundMark[]): StoredMark[] {
  return marks.map(({ identity, ...mark }) => ({
    ...mark,
    key: vault.digest('publication-mark', `${publicationId} ${identity}`).slice(0, KEY_SIGNS),
  }));
}

/** Marks of the words and of each file put together: like ones are one, as sure as the surest. */
export function joined(marks: readonly StoredMark[]): readonly StoredMark[] {
  const byKey = new Map<string, StoredMark>();
  for (const mark of marks) {
    const before = byKey.get(mark.key);
    if (before === undefined) byKey.set(mark.key, mark);
    else {
      const surer = MARK_CONFIDENCES.indexOf(mark.confidence) < MARK_CONFIDENCES.indexOf(before.confidence);
      byKey.set(mark.key, { ...(surer ? mark : before), places: [...before.places, ...mark.places] });
    }
  }
  const order = (mark: StoredMark) => MARK_CONFIDENCES.indexOf(mark.confidence);
  return [...byKey.values()].sort((a, b) => order(a) - order(b));
}
