import type { ExtractedDocument } from '../../kernel/document-model.js';
import { refuse, type Result } from '../../kernel/result.js';
export async function readDoc(_bytes: Buffer): Promise<Result<ExtractedDocument>> {
  return refuse('file.unsupported', { type: '.doc' });
}
