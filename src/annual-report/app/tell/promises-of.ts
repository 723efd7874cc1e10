import type { ReportDocument } from '../../domain/report-document.js';
import { promisesIn } from '../../domain/tell/promises.js';
import { hashText } from '../hash-text.js';

/** The section that tells of problems and improvement. */
const IMPROVEMENT = 5;

/** The promises of a published report, each with the key it is answered by. */
export function promisesOf({ sections }: ReportDocument): { readonly key: string; readonly text: string }[] {
  const paragraphs = sections.find(({ id }) => id === IMPROVEMENT)?.paragraphs ?? [];
  return promisesIn(paragraphs).map((text) => ({ key: hashText(text).replace('sha256:', ''), text }));
}
