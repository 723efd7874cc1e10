import { sql } from 'kysely';
import type { LocalDate } from '../../kernel/local-date.js';
import type { OrganTransaction } from '../database/schema.js';
import { markWords, type Piece } from './marked-text.js';
import type { Match } from './match.js';
import type { Hit } from './scan.js';

/** A hit as it is shown. */
export interface ShownHit extends Hit {
  readonly address: string;
  readonly title: readonly Piece[];
  readonly documentNumber: readonly Piece[] | null;
  /** The place in the text where the words stand, else its summary or beginning. */
  readonly passage: readonly Piece[];
}

/** Characters of a passage, and those before the word in it. */
const PASSAGE = 130;
const BEFORE = 36;

interface Row {
  readonly documentId: string;
  readonly address: string;
  readonly title: string;
  readonly documentNumber: string | null;
  readonly summary: string;
  readonly passage: string;
  readonly cutBefore: boolean;
  readonly cutAfter: boolean;
  readonly found: boolean;
  readonly publishedOn: LocalDate;
}

/** Titles and best passages of a page of hits, the words in them marked. */
export async function showHits(
  trx: OrganTransaction,
  hits: readonly Hit[],
  { wanted }: Pick<Match, 'wanted'>,
): Promise<readonly ShownHit[]> {
  if (hits.length === 0) return [];
  const words = wanted.flat();
  // The longest word says most; the first that stands there is shown.
  const first = [...words].sort((a, b) => b.length - a.length);
  const { rows } = await sql<Row>`
    SELECT document_id AS "documentId", address, title, document_number AS "documentNumber", summary,
      found > 0 AS found, start > 1 AS "cutBefore", start + ${PASSAGE}::int <= length(text) AS "cutAfter",
      substr(text, start, ${PASSAGE}::int) AS passage
    FROM unnest(${hits.map(({ organId }) => organId)}::uuid[], ${hits.map(({ documentId }) => documentId)}::uuid[])
      AS hit (organ_id, document_id)
    JOIN public_document USING (organ_id, document_id)
    CROSS JOIN LATERAL (SELECT substr(content, head_length + 1) AS text, substr(folded, head_length + 1) AS folded_text) AS texts
    CROSS JOIN LATERAL (SELECT coalesce((SELECT strpos(folded_text, word) FROM unnest(${first}::text[])
      WITH ORDINALITY AS asked (word, place) WHERE strpos(folded_text, word) > 0 ORDER BY place LIMIT 1), 0) AS found) AS places
    CROSS JOIN LATERAL (SELECT greatest(found - ${BEFORE}::int, 1) AS start) AS starts`.execute(trx);
  const byId = new Map(rows.map((row) => [row.documentId, row]));
  return hits.flatMap((hit) => {
    const row = byId.get(hit.documentId);
    return row ? [shown(hit, row, words)] : [];
  });
}

function shown(hit: Hit, row: Row, words: readonly string[]): ShownHit {
  const { address, title, documentNumber, summary } = row;
  const passage = row.found || summary === '' ? passageOf(row) : summary.slice(0, PASSAGE * 2);
  return {
    ...hit,
    address,
    title: markWords(title, words),
    documentNumber: documentNumber === null ? null : markWords(documentNumber, words),
    passage: markWords(passage, words),
  };
}

function passageOf({ passage, cutBefore, cutAfter }: Row): string {
  const line = passage.replace(/\s+/g, ' ').trim();
  return line === '' ? '' : `${cutBefore ? '…' : ''}${line}${cutAfter ? '…' : ''}`;
}
