import { isId } from '../../../kernel/ids.js';
import { localDateInShanghai, parseLocalDate, type LocalDate } from '../../../kernel/local-date.js';
import { ok, refuse, type Result } from '../../../kernel/result.js';
import { documentNumberKey } from '../../../law/catalogue/index.js';
import { findDocumentNumbers } from '../../../law/document-numbers/index.js';
import { listOrgans, type Organ } from '../../../organs/index.js';
import type { Db } from '../../../platform/database/schema.js';
import {
  findByNumber,
  searchDocuments,
  suggestQueries,
  toSimplified,
  type DocumentKind,
  type HitPlace,
  type Order,
  type SearchResult,
  type ShownHit,
  type Standing,
} from '../../../platform/search/index.js';

export interface SearchPublicInput {
  readonly query: string;
  /** Id or code. */
  readonly organ?: string | undefined;
  readonly kind?: DocumentKind | undefined;
  readonly catalogue?: string | undefined;
  readonly genre?: string | undefined;
  readonly year?: number | undefined;
  readonly validity?: Standing | undefined;
  readonly order?: Order | undefined;
  /** `next` of the page before. */
  readonly after?: string | undefined;
  /** 1 to 50, 20 where left out. */
  readonly limit?: number | undefined;
  readonly now: Date;
}

export interface PublicSearch extends Omit<SearchResult, 'next'> {
  /** As it was looked for: in simplified characters. */
  readonly query: string;
  /** What has exactly the document number that the query is; on the first page alone. */
  readonly byNumber: readonly ShownHit[];
  /** Organs whose names hold the query; on the first page alone. */
  readonly organsNamed: readonly Organ[];
  /** Queries that may have been meant, where nothing was found. */
  readonly suggestions: readonly string[];
  /** Give it as `after` for the next page; `null` on the last. */
  readonly next: string | null;
  /** Organs of the hits and facets, by id. */
  readonly organs: ReadonlyMap<string, Organ>;
}

const MOST_ORGANS_NAMED = 3;
const TOO_LONG = '57014';

/**
 * Searches what is public (检索政府信息): words, a document number in any brackets, and what the hits are to be besides. Public.
 * Refuses `organ.unknown`, `input.invalid` for a wrong `after`, `search.too-long`.
 */
export async function searchPublic(db: Db, input: SearchPublicInput): Promise<Result<PublicSearch>> {
  const { organ, kind, catalogue, genre, year, validity, order = 'relevance', now } = input;
  const place = input.after === undefined ? ok(null) : parsePlace(input.after);
  if (!place.ok) return place;
  const asOf = localDateInShanghai(now);
  const organs = await listOrgans(db, asOf);
  const asked =
    organ === undefined ? undefined : organs.find(({ id, code }) => id === organ || code === organ.toUpperCase());
  if (organ !== undefined && !asked) return refuse('organ.unknown', { organ });
  const query = toSimplified(input.query.trim());
  const filter = { organId: asked?.id, kind, catalogue, genre, year, validity };
  const limit = Math.min(Math.max(input.limit ?? 20, 1), 50);
  const searched = await patiently(() =>
    searchDocuments(db, { query, filter, order, after: place.value, limit, asOf }),
  );
  if (!searched.ok) return searched;
  const { next, ...result } = searched.value;
  const first = place.value === null;
  return ok({
    ...result,
    query,
    byNumber: first ? await withNumber(db, query, asOf) : [],
    organsNamed: first ? organsNamed(organs, query) : [],
    suggestions: first && result.count === 0 ? await suggestQueries(db, result.terms) : [],
    next: next && writePlace(next),
    organs: new Map(organs.map((each) => [each.id, each])),
  });
}

/** A search that the database gives up after a while is refused; every other failure is one. */
async function patiently<T>(search: () => Promise<T>): Promise<Result<T>> {
  try {
    return ok(await search());
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === TOO_LONG) return refuse('search.too-long');
    throw error;
  }
}

async function withNumber(db: Db, query: string, asOf: LocalDate): Promise<readonly ShownHit[]> {
  const plain = query.normalize('NFKC').replace(/\s+/g, '');
  const [mention, ...others] = findDocumentNumbers(plain);
  if (!mention || others.length > 0) return [];
  const key = documentNumberKey(mention.raw);
  return key === null ? [] : findByNumber(db, key, asOf);
}

function organsNamed(organs: readonly Organ[], query: string): readonly Organ[] {
  const name = query.replace(/["“”\s]/g, '');
  if ([...name].length < 2) return [];
  return organs.filter((each) => each.name.includes(name)).slice(0, MOST_ORGANS_NAMED);
}

function writePlace({ publishedOn, documentId, titled }: HitPlace): string {
  return `${publishedOn}_${documentId}_${titled ? 't' : 'b'}`;
}

function parsePlace(text: string): Result<HitPlace> {
  const [day = '', documentId = '', titled = ''] = text.split('_');
  const publishedOn = parseLocalDate(day);
  if (!publishedOn.ok || !isId(documentId) || !/^[tb]$/.test(titled)) {
    return refuse('input.invalid', { field: 'after', reason: '不是有效的翻页标记' });
  }
  return ok({ publishedOn: publishedOn.value, documentId, titled: titled === 't' });
}
