import { yearOf, type LocalDate } from '../../../kernel/local-date.js';
import { findCatalogueItem } from '../../../law/catalogue/index.js';

const DIGITS = 5;

/**
 * The index number (索引号), 《条例》 Art. 12: code of the organ, class of the catalogue, year it was made, running number of the
 * organ in that year, as `FGJ-2001-2026-00012` (docs/decisions/0180). It stays when anything of it changes.
 */
export function indexNumber(organCode: string, catalogue: string, madeOn: LocalDate, running: number): string {
  const classNumber = findCatalogueItem(catalogue)?.classNumber ?? '2015';
  return `${organCode}-${classNumber}-${yearOf(madeOn)}-${String(running).padStart(DIGITS, '0')}`;
}
