import type { ExtractedDocument } from '../../kernel/document-model.js';
import type { Result } from '../../kernel/result.js';

/** What a reader process is asked to read: a path it opens itself, or bytes with the name they came under. */
export type ReadRequest = { readonly path: string } | { readonly bytes: Uint8Array; readonly filename: string };

/** What it says: once that it is ready, then for each request its result and the memory it has come to occupy. */
export type ReaderMessage<Value = ExtractedDocument> =
  | { readonly kind: 'ready' }
  | { readonly kind: 'result'; readonly result: Result<Value>; readonly residentBytes: number };
