import { ok, refuse, type Result } from '../../kernel/result.js';
import type { Act } from '../../kernel/visibility.js';
import type { Services } from '../../platform/services.js';
import { sectionTexts, upsertSection } from '../db/drafts.js';
import { usualPreamble } from '../domain/draft/draft.js';
import type { SectionId } from '../domain/report-document.js';
import { changeDraft, type DraftTarget } from './change-draft.js';
import { hashText } from './hash-text.js';

export interface SectionTextInput extends DraftTarget {
  /** 0 the preamble, 1 to 6 the sections. */
  readonly section: 0 | SectionId;
  /** Paragraphs, one a line. */
  readonly text: string;
  /** The text as it stood when the writing began; where given, a text changed meanwhile refuses `report.stale`. */
  readonly expectedText?: string;
}

/** Writes the text of the preamble or of one section. */
export async function saveSectionText(
  services: Pick<Services, 'db'>,
  act: Act,
  input: SectionTextInput,
): Promise<Result<{ readonly version: number }>> {
  const { organId, year, section } = input;
  const text = input.text.replaceAll('\0', '').replaceAll('\r\n', '\n').trim();
  if (!Number.isInteger(section) || section < 0 || section > 6) {
    return refuse('input.invalid', { field: 'section', reason: '部分编号为 0 至 6' });
  }
  if (text.length > 40_000) return refuse('input.invalid', { field: 'text', reason: '不超过 40000 字' });
  return changeDraft(services, act, input, async (trx, { organ, format }) => {
    if (input.expectedText !== undefined) {
      const usual = section === 0 ? usualPreamble(organ.name, year, format.id) : '';
      const stored = (await sectionTexts(trx, organId, year))[section] ?? usual;
      if (stored !== input.expectedText) return refuse('report.stale');
    }
    await upsertSection(trx, { organ_id: organId, year, section, text });
    return ok({ type: 'report.section-written', payload: { section, textHash: hashText(text) }, value: {} });
  });
}
