import type { ListLevel, Numbering } from './docx-numbering.js';
import { formatListNumber } from './list-number-format.js';

/** Where a paragraph says it belongs in a list, by itself or by its style. */
export interface ParagraphNumbering {
  readonly numId: string | null;
  readonly level: number | null;
  readonly styleId: string | null;
}

/** Counts the numbered paragraphs of a document in order, and writes each one's number as Word would print it. */
export class ListCounter {
  /** Current numbers of the levels, by abstract list. */
  readonly #counts = new Map<string, Map<number, number>>();
  readonly #restarted = new Set<string>();

  constructor(readonly numbering: Numbering) {}

  /** The number of the next paragraph with what follows it (`一、`, `1. `), or `null` where it carries none. */
  next(paragraph: ParagraphNumbering): string | null {
    const place = this.#place(paragraph);
    const list = place === null ? undefined : this.numbering.lists.get(place.numId);
    const level = place === null ? undefined : list?.levels.get(place.level);
    if (place === null || list === undefined || level === undefined) return null;

    const counts = this.#counts.get(list.abstractId) ?? new Map<number, number>();
    this.#counts.set(list.abstractId, counts);
    const restart = list.restarts.get(place.level);
    const use = `${place.numId}/${place.level}`;
    if (restart !== undefined && !this.#restarted.has(use)) counts.set(place.level, restart);
    else counts.set(place.level, (counts.get(place.level) ?? level.start - 1) + 1);
    this.#restarted.add(use);
    for (const deeper of [...counts.keys()]) if (deeper > place.level) counts.delete(deeper);
    return label(level, list.levels, counts);
  }

  #place(paragraph: ParagraphNumbering): { numId: string; level: number } | null {
    // A paragraph's own list 0 takes it out of its style's list.
    if (paragraph.numId === '0') return null;
    if (paragraph.numId !== null) return { numId: paragraph.numId, level: paragraph.level ?? 0 };
    let styleId = paragraph.styleId;
    for (let depth = 0; styleId !== null && depth < 20; depth++) {
      const style = this.numbering.styles.get(styleId);
      if (style === undefined || style.numId === '0') return null;
      if (style.numId !== null) {
        const linked = this.#levelOfStyle(style.numId, styleId);
        return { numId: style.numId, level: paragraph.level ?? linked ?? style.level ?? 0 };
      }
      styleId = style.basedOn;
    }
    return null;
  }

  #levelOfStyle(numId: string, styleId: string): number | null {
    for (const [index, level] of this.numbering.lists.get(numId)?.levels ?? []) {
      if (level.paragraphStyle === styleId) return index;
    }
    return null;
  }
}

function label(
  level: ListLevel,
  levels: ReadonlyMap<number, ListLevel>,
  counts: ReadonlyMap<number, number>,
): string | null {
  if (level.format === 'bullet' || level.format === 'none') return null;
  let known = true;
  const text = level.text.replace(/%([1-9])/g, (_, place: string) => {
    const index = Number(place) - 1;
    const of = levels.get(index);
    const number = formatListNumber(counts.get(index) ?? of?.start ?? 1, level.legal ? 'decimal' : (of?.format ?? ''));
    if (number === null) known = false;
    return number ?? '';
  });
  if (!known || text === '') return null;
  // The tab behind the number is only a distance; a number that ends in Chinese punctuation needs none.
  return level.suffix === 'nothing' || /[、，。．）】〕：]$/.test(text) ? text : `${text} `;
}
