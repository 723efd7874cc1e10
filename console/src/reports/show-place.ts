import type { Remark } from '../api/reports.ts';
import { cellPlace, sectionPlace } from './place-of.ts';

/** What takes the focus of a place. */
const WRITTEN_IN = 'textarea, button, [role=textbox]';

/** Brings a place of the draft into view, and the focus to what is written or pressed there. */
export function showPlace(id: string): void {
  const place = document.getElementById(id);
  if (!place) return;
  place.scrollIntoView({ block: 'center' });
  const field = place.matches(WRITTEN_IN) ? place : place.querySelector<HTMLElement>(WRITTEN_IN);
  (field ?? place).focus({ preventScroll: true });
}

/** Brings the cell, the paragraph or the section that a remark is about into view. */
export async function showRemarked({ cell, section, paragraph, excerpt }: Remark): Promise<void> {
  if (cell !== null) return showPlace(cellPlace(cell));
  const id = sectionPlace(section ?? 0);
  const place = document.getElementById(id);
  if (paragraph === null || !place) return showPlace(id);
  const { showParagraph } = await import('./editor/field/show-paragraph.ts');
  showParagraph(place, { paragraph, excerpt });
}
