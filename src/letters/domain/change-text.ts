import { ok, refuse, type Result } from '../../kernel/result.js';
import type { LetterText } from './letter-text.js';

/** What of a letter may be written over; head, number, signature and date follow from organ and issue. */
export interface TextChanges {
  readonly title: string;
  readonly addressee: string | null;
  readonly paragraphs: readonly string[];
  /** Rows of the table, as many cells as it has columns; left out where the letter has none. */
  readonly rows?: readonly (readonly string[])[] | undefined;
  readonly afterTable?: readonly string[] | undefined;
  readonly remedies: string | null;
  readonly attachments: readonly string[];
}

/** Bounds of a letter, in characters and lines: far more than any has. */
export const TEXT_BOUNDS = { title: 120, addressee: 200, paragraph: 8_000, paragraphs: 300, total: 60_000 } as const;

/** A letter with its words changed. Refuses `input.invalid` for what cannot stand in one. */
export function changeText(text: LetterText, changes: TextChanges): Result<LetterText> {
  const title = tidy(changes.title);
  if (title === '') return wrong('title', '请填写标题');
  if (title.length > TEXT_BOUNDS.title) return wrong('title', `不超过 ${TEXT_BOUNDS.title} 字`);
  const addressee = changes.addressee === null ? null : tidy(changes.addressee).replace(/[：:]$/u, '') || null;
  if ((addressee ?? '').length > TEXT_BOUNDS.addressee) return wrong('addressee', `不超过 ${TEXT_BOUNDS.addressee} 字`);
  const paragraphs = lines(changes.paragraphs);
  const afterTable = text.table ? lines(changes.afterTable ?? text.afterTable) : [];
  const attachments = lines(changes.attachments);
  const remedies = changes.remedies === null ? null : tidy(changes.remedies) || null;
  if (text.remedies !== null && remedies === null) return wrong('remedies', '应当告知救济途径，不能删除');
  const rows = changes.rows?.map((row) => row.map(tidy)) ?? text.table?.rows ?? [];
  if (rows.some((row) => row.length !== (text.table?.widths.length ?? 0))) return wrong('rows', '表格列数不对');
  const all = [...paragraphs, ...afterTable, ...attachments, remedies ?? '', ...rows.flat()];
  if (all.length > TEXT_BOUNDS.paragraphs * 8 || all.some((part) => part.length > TEXT_BOUNDS.paragraph)) {
    return wrong('paragraphs', `每段不超过 ${TEXT_BOUNDS.paragraph} 字`);
  }
  if (all.reduce((sum, part) => sum + part.length, 0) > TEXT_BOUNDS.total) {
    return wrong('paragraphs', `全文不超过 ${TEXT_BOUNDS.total} 字`);
  }
  if (paragraphs.length === 0 && !text.table) return wrong('paragraphs', '请填写正文');
  const table = text.table ? { ...text.table, rows } : null;
  return ok({ ...text, title, addressee, paragraphs, table, afterTable, remedies, attachments });
}

/** One paragraph each; what is blank is left out. */
function lines(parts: readonly string[]): string[] {
  return parts
    .flatMap((part) => part.split('\n'))
    .map(tidy)
    .filter((part) => part !== '');
}

/** Control characters can stand in no document and NUL in no database. */
function tidy(text: string): string {
  return text.replace(/\p{Cc}+/gu, ' ').trim();
}

function wrong(field: string, reason: string) {
  return refuse('input.invalid', { field, reason });
}
