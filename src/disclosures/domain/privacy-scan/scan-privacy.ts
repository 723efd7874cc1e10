import { addresses } from './address.js';
import { bankCards } from './bank-card.js';
import { citizenIds } from './citizen-id.js';
import { emails } from './email.js';
import { labelledNames, namesAgain, namesBeside } from './name.js';
import { papers } from './papers.js';
import { landlines, mobiles } from './phones.js';
import type { PrivacyHit, PrivacyRule } from './privacy-hit.js';
import { halfWidth } from './words-around.js';

/** In the order in which one stretch of text is taken for one thing or another. */
const RULES: readonly PrivacyRule[] = [citizenIds, papers, bankCards, mobiles, landlines, emails, addresses];

/**
 * Finds what looks like personal data in a text (its lines parted by `\n`): 《条例》 Art. 15 keeps privacy from being
 * published. Hits do not overlap and stand in the order of the text. It finds what has a form or a word beside it; a
 * person reads the rest.
 */
export function scanPrivacy(text: string): PrivacyHit[] {
  const plain = halfWidth(text);
  const taken = withoutOverlaps(RULES.flatMap((rule) => rule(plain)));
  const names = withoutOverlaps([...labelledNames(plain), ...namesBeside(plain, taken)]);
  const all = withoutOverlaps([...taken, ...names, ...namesAgain(plain, names)]);
  return all.map((hit) => ({ ...hit, text: text.slice(hit.start, hit.end) })).sort((a, b) => a.start - b.start);
}

/** The earlier in the list wins. */
function withoutOverlaps(hits: readonly PrivacyHit[]): PrivacyHit[] {
  const kept: PrivacyHit[] = [];
  const taken = new Set<number>();
  for (const hit of hits) {
    const places = Array.from({ length: hit.end - hit.start }, (_, index) => hit.start + index);
    if (places.some((place) => taken.has(place))) continue;
    places.forEach((place) => taken.add(place));
    kept.push(hit);
  }
  return kept;
}
