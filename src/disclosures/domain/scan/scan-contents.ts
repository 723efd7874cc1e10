import { HIDDEN_PARTS, type FileContents, type FilePiece } from '../../../kernel/file-pieces.js';
import type { Refusal } from '../../../kernel/result.js';
import { halfWidth } from '../privacy-scan/words-around.js';
import { wrongReferences } from './law-references.js';
import { WRONG_TERMS } from './legal-terms.js';
import { MARK_CONFIDENCES, type FoundMark, type MarkPlace } from './mark.js';
import { excerptOf, maskHits, maskValue } from './mask.js';
import { wrongNumbers } from './number-marks.js';
import { isOwn, type OwnContacts } from './own-contacts.js';
import { cellAt, personalHits } from './personal-marks.js';
import { gapNames, traceOf } from './trace-marks.js';

export interface ScanContext {
  readonly own: OwnContacts;
  /** Numbers of later years are impossible. */
  readonly asOfYear: number;
}

/** The words of a publication. */
export interface ScannedWords {
  readonly title: string;
  readonly summary: string;
  readonly body: string;
  readonly documentNumber: string | null;
}

/** A file of it, looked into; or why it could not be. */
export interface ScannedFile {
  readonly fileId: string | null;
  readonly name: string;
  readonly contents: FileContents | Refusal;
}

/** One mark at one place, before like ones are put together. */
type Single = Omit<FoundMark, 'places'> & { readonly place: MarkPlace };

const NOWHERE = {
  fileId: null,
  fileName: null,
  part: null,
  page: null,
  sheet: null,
  cell: null,
  line: null,
  property: null,
  inside: null,
} as const;

/**
 * Marks what may not be published, and what is written wrong (发布前检查), 《条例》 Art. 14, 15, 17: in the words of a publication
 * and in everything its files say, shown or hidden. Like marks are one, with all their places; what stands hidden is another
 * mark than the same shown. A person decides.
 */
export function scanContents(
  words: ScannedWords,
  files: readonly ScannedFile[],
  context: ScanContext,
): readonly FoundMark[] {
  const { title, body, documentNumber } = words;
  // A summary taken from the body says nothing of its own.
  const summary = body.replace(/\s+/g, '').startsWith(words.summary.replace(/\s+/g, '')) ? '' : words.summary;
  return together([
    ...marksIn(title, { ...NOWHERE, in: 'title' }, context),
    ...marksIn(summary, { ...NOWHERE, in: 'summary' }, context),
    ...marksIn(body, { ...NOWHERE, in: 'body' }, context),
    ...(documentNumber === null ? [] : numberMarks(documentNumber, documentNumber, ownNumber, context, true)),
    ...files.flatMap((file) => fileMarks(file, context)),
  ]);
}

type Where = Omit<MarkPlace, 'start' | 'end' | 'excerpt'>;
const ownNumber: Where = { ...NOWHERE, in: 'documentNumber' };

function marksIn(text: string, where: Where, context: ScanContext, piece?: FilePiece): Single[] {
  const hits = personalHits(text, piece?.cells).filter((hit) => !isOwn(hit, context.own));
  const masked = maskHits(text, hits);
  const at = (start: number, end: number) => placeAt(masked, { ...where, ...cellOf(piece, start) }, start, end);
  const exposure = where.part !== null && HIDDEN_PARTS.includes(where.part) ? 'hidden' : 'shown';
  const personal = hits.map(({ kind, confidence, reason, start, end, text: value }): Single => ({
    kind,
    confidence,
    reason,
    identity: `${kind} ${exposure} ${halfWidth(value).replace(/[\s-]/g, '')}`,
    masked: maskValue(kind, value),
    suggestion: null,
    place: at(start, end),
  }));
  // Words that are deleted or hidden need not be right.
  if (exposure === 'hidden') return personal;
  const terms = WRONG_TERMS.flatMap(({ wrong, right, confidence }) =>
    [...text.matchAll(wrong)].map((match): Single => ({
      kind: 'term',
      confidence,
      reason: 'table',
      identity: `term ${match[0]} ${right}`,
      masked: match[0],
      suggestion: right,
      place: at(match.index, match.index + match[0].length),
    })),
  );
  const references = wrongReferences(text).map(({ start, end, reason, suggestion }): Single => {
    const value = text.slice(start, end);
    const identity = `reference ${value} ${suggestion}`;
    return {
      kind: 'reference',
      confidence: 'certain',
      reason,
      identity,
      masked: value,
      suggestion,
      place: at(start, end),
    };
  });
  return [...personal, ...terms, ...references, ...numberMarks(text, masked, where, context, false)];
}

function numberMarks(text: string, masked: string, where: Where, { asOfYear }: ScanContext, own: boolean): Single[] {
  return wrongNumbers(text, { asOfYear, own }).map(({ start, end, reason, confidence, suggestion }): Single => {
    const value = text.slice(start, end);
    const place = placeAt(masked, where, start, end);
    return {
      kind: 'documentNumber',
      confidence,
      reason,
      identity: `number ${value}`,
      masked: value,
      suggestion,
      place,
    };
  });
}

function fileMarks({ fileId, name, contents }: ScannedFile, context: ScanContext): Single[] {
  const file: Where = { ...NOWHERE, in: 'file', fileId, fileName: name };
  const nameless = name.replace(/\.[^.]+$/, '');
  const named = marksIn(nameless, { ...file, property: 'fileName' }, context).filter(({ kind }) => kind !== 'term');
  const fileUnread = (reason: string, value: string): Single => ({
    kind: 'unreadable',
    confidence: 'likely',
    reason,
    identity: `unreadable ${name} ${reason} ${value}`,
    masked: value,
    suggestion: null,
    place: { ...file, start: 0, end: 0, excerpt: name },
  });
  if ('code' in contents) return [...named, fileUnread(contents.code, '')];
  const pieces = contents.pieces.flatMap((piece) => pieceMarks(piece, file, context));
  return [...named, ...pieces, ...gapNames(contents).map(({ reason, value }) => fileUnread(reason, value))];
}

function pieceMarks(piece: FilePiece, file: Where, context: ScanContext): Single[] {
  const where: Where = {
    ...file,
    part: piece.part,
    page: piece.page ?? null,
    sheet: piece.sheet ?? null,
    property: piece.property?.name ?? null,
    inside: piece.inside ?? null,
  };
  const trace = traceOf(piece, context.own);
  const marks = marksIn(piece.text, where, context, piece);
  if (trace === null) return marks;
  const { kind, confidence, reason, value, masked } = trace;
  const hits = personalHits(value).filter((hit) => !isOwn(hit, context.own));
  const around = excerptOf(maskHits(value, hits), 0, value.length);
  // The words of a comment or a cover may be anything: they are shown masked, the name of an author by its first character.
  const excerpt = masked === '' ? around : masked;
  const place = { ...where, ...cellOf(piece, 0), line: null, start: 0, end: value.length, excerpt };
  const identity = `${kind} ${value}`;
  return [{ kind, confidence, reason, identity, masked: excerpt, suggestion: null, place }, ...marks];
}

function cellOf(piece: FilePiece | undefined, offset: number): { readonly cell: string | null } {
  return { cell: cellAt(piece?.cells ?? [], offset)?.ref ?? null };
}

function placeAt(masked: string, where: Where, start: number, end: number): MarkPlace {
  const line = where.part === 'property' || where.cell !== null ? null : masked.slice(0, start).split('\n').length;
  return { ...where, line, start, end, excerpt: excerptOf(masked, start, end) };
}

/** Places kept of one mark: a table of a thousand rows with the same slip need not list each. */
const MOST_PLACES = 50;

function together(singles: readonly Single[]): FoundMark[] {
  const marks = new Map<string, FoundMark>();
  for (const { place, ...mark } of singles) {
    const before = marks.get(mark.identity);
    if (before === undefined) marks.set(mark.identity, { ...mark, places: [place] });
    else {
      const surer = MARK_CONFIDENCES.indexOf(mark.confidence) < MARK_CONFIDENCES.indexOf(before.confidence);
      const places = before.places.length < MOST_PLACES ? [...before.places, place] : before.places;
      marks.set(mark.identity, { ...(surer ? mark : before), places });
    }
  }
  return [...marks.values()];
}
