/**
 * What an inspector process runs: it looks into one file after another; an error nobody expected ends it, and its parent
 * says so of the file being looked into.
 */
import { ok, type Result } from '../../kernel/result.js';
import { cleanFile } from './clean-file.js';
import { inspectFile } from './inspect-file.js';
import type { InspectorAnswer, InspectorRequest } from './inspector-protocol.js';

process.on('message', (request: InspectorRequest) => {
  void answer(request);
});
// The parent is gone: so is whoever waits for the result.
process.on('disconnect', () => process.exit());
process.send?.({ kind: 'ready' });

async function answer(request: InspectorRequest): Promise<void> {
  const result = await work(request);
  process.send?.({ kind: 'result', result, residentBytes: process.memoryUsage.rss() });
}

async function work({ task, bytes, filename }: InspectorRequest): Promise<Result<InspectorAnswer>> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (task === 'clean') {
    const cleaned = await cleanFile(buffer);
    return cleaned.ok ? ok({ task, bytes: cleaned.value }) : cleaned;
  }
  const contents = await inspectFile(buffer, filename);
  return contents.ok ? ok({ task, contents: contents.value }) : contents;
}
