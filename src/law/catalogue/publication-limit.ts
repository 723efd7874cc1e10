import { localDate, type LocalDate } from '../../kernel/local-date.js';
import { workingDayAfter, type CountedDate, type WorkingCalendar } from '../calendar/index.js';
import { limitEnd, STATUTORY_LIMITS, type LimitId } from '../limits/index.js';
import { findCatalogueItem } from './find-item.js';
import type { Genre } from './genres.js';

/** The Regulation of 2007 (国务院令第492号), whose Art. 18 had the same 20 working days; before it there was no limit. */
const FIRST_REGULATION = localDate('2008-05-01');

/**
 * The limit of publication (公开期限) of a thing: 《条例》 Art. 26, 20 working days from when it was made or changed, unless
 * another rule says otherwise: budgets and accounts 《预算法》 Art. 14, decisions on licences and penalties 国办发〔2018〕118号.
 */
export function publicationLimit(catalogue: string, genre: Genre): LimitId {
  if (genre === 'licence' || genre === 'penalty') return 'enforcementPublication';
  return findCatalogueItem(catalogue)?.limit ?? 'publication';
}

/**
 * The last day to publish what was made or changed on `from` (for budgets and accounts, approved on it); `null` for what was
 * there before the first Regulation (docs/decisions/0181).
 */
export function publishBy(
  calendar: WorkingCalendar,
  of: { readonly catalogue: string; readonly genre: Genre; readonly from: LocalDate },
): CountedDate | null {
  if (of.from < FIRST_REGULATION) return null;
  const end = limitEnd(calendar, publicationLimit(of.catalogue, of.genre), of.from);
  // A rule that was not in force yet leaves the general one.
  return end.ok ? end.value : workingDayAfter(calendar, of.from, STATUTORY_LIMITS.publication.amount);
}
