import type { Archive } from './archive.js';
import type { ExtractedDocument } from '../../kernel/document-model.js';
import { refuse, type Result } from '../../kernel/result.js';
export async function readXlsx(_archive: Archive): Promise<Result<ExtractedDocument>> {
  return refuse('file.unsupported', { type: '.xlsx' });
}
