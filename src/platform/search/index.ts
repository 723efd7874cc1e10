/** Door of the search: what is public is put in by whoever makes it public, and found by its words. */
export { DOCUMENT_KINDS, type DocumentKind, type PublicDocument } from './document.js';
export { FACETS, type Facet, type Facets, type FacetValue } from './facets.js';
export { indexPublicDocument, removeOthers, removePublicDocument, unreadDocuments } from './index-document.js';
export type { Piece } from './marked-text.js';
export type { SearchFilter, Standing } from './match.js';
export { findByNumber } from './find-by-number.js';
export {
  MOST_HITS,
  searchDocuments,
  type HitPlace,
  type Order,
  type SearchAsk,
  type SearchResult,
} from './search-documents.js';
export type { ShownHit } from './show-hits.js';
export { toSimplified } from './simplified.js';
export { suggestQueries } from './suggest.js';
export { listSynonyms, replaceSynonyms } from './synonyms.js';
export { LONGEST_QUERY } from './terms.js';
