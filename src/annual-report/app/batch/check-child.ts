/**
 * What a process of the batch runs: it reads a file and checks it, so that both are done side by side on every core. An
 * error nobody expected ends it, and its parent says so of the file.
 */
import { createHash } from 'node:crypto';
import { ok, type Result } from '../../../kernel/result.js';
import { extractDocument } from '../../../platform/documents/extract-document.js';
import { readRegularFile } from '../../../platform/documents/read-regular-file.js';
import { checkDocument } from '../../domain/check/check-report.js';
import type { CheckAnswer, CheckRequest } from './check-protocol.js';
import { keepResult, type KeptCheck } from './kept-check.js';

process.on('message', (request: CheckRequest) => {
  void answer(request);
});
// The parent is gone: so is whoever waits for the result.
process.on('disconnect', () => process.exit());
process.send?.({ kind: 'ready' });

async function answer(request: CheckRequest): Promise<void> {
  const result = await check(request);
  process.send?.({ kind: 'result', result, residentBytes: process.memoryUsage.rss() });
}

async function check({ file, settings, options }: CheckRequest): Promise<Result<CheckAnswer>> {
  const bytes = await readRegularFile(file);
  const hash = bytes.ok ? createHash('sha256').update(bytes.value).digest('hex') : '';
  const document = bytes.ok ? await extractDocument(bytes.value, file) : bytes;
  const result = keepResult(document.ok ? checkDocument(document.value, options) : document);
  const kept: KeptCheck = { settings, file, size: bytes.ok ? bytes.value.length : 0, hash, result };
  return ok({ kept: JSON.stringify(kept) });
}
