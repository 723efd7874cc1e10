/**
 * What a redactor process runs: it works on one file after another; an error nobody expected ends it, and its parent
 * says so of the file being worked on. Nothing else may draw: the library and its canvas take what strangers send.
 */
import { ok, type Result } from '../../kernel/result.js';
import { proveRedaction } from './prove-redaction.js';
import { drawPageOf, readPagesOf } from './read-pages.js';
import { rebuildDocument, redactDocument } from './redact-document.js';
import type { RedactorAnswer, RedactorRequest } from './redactor-protocol.js';

process.on('message', (request: RedactorRequest) => {
  void answer(request);
});
// The parent is gone: so is whoever waits for the result.
process.on('disconnect', () => process.exit());
process.send?.({ kind: 'ready' });

async function answer(request: RedactorRequest): Promise<void> {
  const result = await work(request);
  process.send?.({ kind: 'result', result, residentBytes: process.memoryUsage.rss() });
}

async function work(request: RedactorRequest): Promise<Result<RedactorAnswer>> {
  switch (request.task) {
    case 'read': {
      const pages = await readPagesOf(request.pdf);
      return pages.ok ? ok({ task: 'read', pages: pages.value }) : pages;
    }
    case 'draw': {
      const png = await drawPageOf(request.pdf, request.page);
      return png.ok ? ok({ task: 'draw', png: png.value }) : png;
    }
    case 'redact': {
      const redaction = await redactDocument(request.pdf, request.order);
      return redaction.ok ? ok({ task: 'redact', redaction: redaction.value }) : redaction;
    }
    case 'rebuild': {
      const rebuilt = await rebuildDocument(request.pdf);
      return rebuilt.ok ? ok({ task: 'rebuild', rebuilt: rebuilt.value }) : rebuilt;
    }
    case 'prove': {
      const proof = await proveRedaction(request.pdf, request.areas, request.removed);
      return proof.ok ? ok({ task: 'prove', proof: proof.value }) : proof;
    }
  }
}
