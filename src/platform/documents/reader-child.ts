/**
 * What a reader process runs. It reads one file after another; an error nobody expected ends it, and its parent says
 * so of the file being read.
 */
import { extractDocument } from './extract-document.js';
import { readRegularFile } from './read-regular-file.js';
import type { ReaderMessage, ReadRequest } from './reader-protocol.js';

process.on('message', (request: ReadRequest) => {
  void answer(request);
});
// The parent is gone: so is whoever waits for the result.
process.on('disconnect', () => process.exit());
send({ kind: 'ready' });

async function answer(request: ReadRequest): Promise<void> {
  send({ kind: 'result', result: await read(request), residentBytes: process.memoryUsage.rss() });
}

async function read(request: ReadRequest): ReturnType<typeof extractDocument> {
  if ('bytes' in request) return extractDocument(asBuffer(request.bytes), request.filename);
  const bytes = await readRegularFile(request.path);
  return bytes.ok ? extractDocument(bytes.value, request.path) : bytes;
}

function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function send(message: ReaderMessage): void {
  process.send?.(message);
}
