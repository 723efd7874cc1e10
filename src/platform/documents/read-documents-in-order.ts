import type { ExtractedDocument } from '../../kernel/document-model.js';
import type { Result } from '../../kernel/result.js';
import { readDocument } from './read-document.js';

export interface ReadFile {
  readonly path: string;
  readonly result: Result<ExtractedDocument>;
}

/** Files read ahead of the one that is handed out: enough to keep every reader busy, few enough for any number of files. */
const AHEAD = 8;

/** Reads many files at once and hands them out one by one in the order given; one that fails does not hold up the others. */
export async function* readDocumentsInOrder(paths: Iterable<string>): AsyncGenerator<ReadFile> {
  const waiting: Promise<ReadFile>[] = [];
  for (const path of paths) {
    waiting.push(readDocument(path).then((result) => ({ path, result })));
    const first = waiting.length > AHEAD ? waiting.shift() : undefined;
    if (first !== undefined) yield await first;
  }
  for (const file of waiting) yield await file;
}
