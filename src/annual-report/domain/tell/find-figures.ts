import type { FormatId } from '../../../law/report-format/index.js';
import { cellNames } from '../form-layout/index.js';
import { FEE_FIGURES, FEE_NAMES, FEE_STATEMENT, piecesOf, type Reference } from './reference.js';
import { resolveReference, type ReferredFigures } from './resolve-text.js';

/** A figure a text may refer to, with its name. */
export interface NamedFigure {
  readonly figure: string;
  readonly name: string;
}

const NAMES = new Map<FormatId, readonly NamedFigure[]>();

/** Every figure of a format, in the order of the form, and those of the register of fees. */
export function namedFigures(format: FormatId): readonly NamedFigure[] {
  const known = NAMES.get(format);
  if (known) return known;
  const cells = [...cellNames(format)].map(([figure, name]) => ({ figure, name: nameInFull(figure, name) }));
  const fees = FEE_FIGURES.map((key) => ({ figure: `fee.${key}`, name: FEE_NAMES[key] }));
  const statement = { figure: FEE_STATEMENT, name: '信息处理费，收取情况（语句）' };
  const named = [...cells, ...fees, statement];
  NAMES.set(format, named);
  return named;
}

function nameInFull(figure: string, name: string): string {
  const table = { t2: '表二', t3: '表三', t4: '表四' }[figure.slice(0, 2)];
  return table ? `${table}：${name}` : name;
}

const FORM_NAMES: Readonly<Record<Reference['form'], string>> = {
  now: '',
  prev: '上年',
  diff: '与上年相比增减',
  pct: '与上年相比增减百分比',
};

/** A reference in words: `上年，表三：一、本年新收政府信息公开申请数量，总计`. */
export function nameReference({ form, figure }: Reference, format: FormatId): string {
  const name = namedFigures(format).find((named) => named.figure === figure)?.name ?? figure;
  return form === 'now' ? name : `${FORM_NAMES[form]}，${name}`;
}

/** A number typed in a text that is also the value of figures: it could refer to one of them. */
export interface ReferenceOffer {
  /** Place in the text. */
  readonly from: number;
  readonly to: number;
  readonly typed: string;
  /** The clause it stands in. */
  readonly around: string;
  /** The likeliest first, at most three. */
  readonly figures: readonly NamedFigure[];
}

/** A number by itself: not of a date, a document number, a time, a percentage. */
const NUMBER = /(?<![\d.,第〔\-A-Za-z])\d{1,3}(?:,\d{3})+(?![\d,])|(?<![\d.,第〔\-A-Za-z])\d+(?:\.\d+)?(?![\d.,]*\d)/g;
const NOT_COUNTED = /^\s*(?:年|月|日|号|时|小时|分|%|％|〕|个工作日|天|倍|届|条第|周年)/;
const MOST = 3;

/**
 * Numbers of a text that a figure has too. Small numbers are many things: a figure is offered only where its name shares words
 * with the clause.
 */
export function offerReferences(text: string, format: FormatId, figures: ReferredFigures): ReferenceOffer[] {
  const values = namedFigures(format).flatMap((named) => {
    const resolved = resolveReference({ form: 'now', figure: named.figure }, figures);
    const value = 'words' in resolved ? Number(resolved.words) : Number.NaN;
    return Number.isNaN(value) || value === 0 ? [] : [{ ...named, value }];
  });
  return piecesOf(text)
    .filter((piece) => piece.kind === 'words')
    .flatMap((piece) =>
      [...withoutTitles(piece.text).matchAll(NUMBER)].flatMap((match): ReferenceOffer[] => {
        const [typed] = match;
        const end = match.index + typed.length;
        if (NOT_COUNTED.test(piece.text.slice(end, end + 5))) return [];
        const around = clauseAround(piece.text, match.index, end);
        const value = Number(typed.replaceAll(',', ''));
        const likely = values
          .filter((candidate) => candidate.value === value)
          .map((candidate) => ({ ...candidate, score: score(around, candidate) }))
          .filter((candidate) => candidate.score >= (value < 10 ? 2 : 1.5))
          .sort((one, other) => other.score - one.score)
          .slice(0, MOST)
          .map(({ figure, name }) => ({ figure, name }));
        if (likely.length === 0) return [];
        return [{ from: piece.from + match.index, to: piece.from + end, typed, around, figures: likely }];
      }),
    );
}

/** Titles and document numbers blanked out, in their length. */
function withoutTitles(text: string): string {
  return text.replace(/《[^《》]*》|〔[^〔〕]*〕\d*号?/g, (title) => '　'.repeat(title.length));
}

function clauseAround(text: string, from: number, to: number): string {
  const before = /[^，。；：、\n]*$/.exec(text.slice(0, from))?.[0] ?? '';
  const after = /^[^，。；：、\n]*/.exec(text.slice(to))?.[0] ?? '';
  return before + text.slice(from, to) + after;
}

/** How many pairs of characters the clause and the name of a figure share; a total is likelier than its parts. */
function score(clause: string, { figure, name }: NamedFigure): number {
  const pairs = new Set<string>();
  for (let at = 0; at + 2 <= name.length; at++) pairs.add(name.slice(at, at + 2));
  let shared = 0;
  for (let at = 0; at + 2 <= clause.length; at++) if (pairs.has(clause.slice(at, at + 2))) shared++;
  return shared === 0 ? 0 : shared + (figure.endsWith('.total') ? 0.5 : 0);
}
