import { availableParallelism } from 'node:os';
import { ok, refuse, type Result } from '../../kernel/result.js';
import { ReaderPool } from '../documents/reader-pool.js';
import type { Area } from './area.js';
import type { Needle } from './find-text.js';
import { REDACTION_LIMITS } from './limits.js';
import type { PageText } from './page-text.js';
import type { RedactionOrder } from './plan-redaction.js';
import type { RedactionProof } from './proof.js';
import type { Rebuilt, Redaction } from './redact-document.js';
import type { RedactorAnswer, RedactorRequest } from './redactor-protocol.js';

let pool: ReaderPool<RedactorRequest, RedactorAnswer> | null = null;

function redactors(): ReaderPool<RedactorRequest, RedactorAnswer> {
  pool ??= new ReaderPool<RedactorRequest, RedactorAnswer>({
    milliseconds: REDACTION_LIMITS.milliseconds,
    megabytes: REDACTION_LIMITS.megabytes,
    processes: Math.min(2, availableParallelism()),
    filesEach: 200,
    restMegabytes: 512,
    program: new URL('./redactor-child', import.meta.url),
  });
  return pool;
}

/** Ends the redactor processes; files being worked on are refused. A later file starts new ones. */
export function closeRedactors(): void {
  pool?.close();
  pool = null;
}

/**
 * The text of a PDF's pages with its places. Refuses `file.encrypted`, `file.damaged`, `file.too-complex`,
 * `file.too-large`, `file.timeout`, `file.memory`, `file.unreadable`.
 */
export async function readPages(pdf: Uint8Array): Promise<Result<readonly PageText[]>> {
  const answer = await ask({ task: 'read', pdf });
  return answer.ok ? ok(expect(answer.value, 'read').pages) : answer;
}

/** A page (1-based) as a PNG for the screen. Refuses as `readPages`, and `not.found`. */
export async function drawPage(pdf: Uint8Array, page: number): Promise<Result<Uint8Array>> {
  const answer = await ask({ task: 'draw', pdf, page });
  return answer.ok ? ok(expect(answer.value, 'draw').png) : answer;
}

/**
 * Makes a PDF without what the order withholds, and proves it; the caller must not give out a file whose proof does
 * not hold. Refuses as `readPages`, and `redaction.nothing`, `redaction.area`, `redaction.string`.
 */
export async function redactPdf(pdf: Uint8Array, order: RedactionOrder): Promise<Result<Redaction>> {
  const answer = await ask({ task: 'redact', pdf, order });
  return answer.ok ? ok(expect(answer.value, 'redact').redaction) : answer;
}

/**
 * Makes a PDF that shows what the pages show and holds nothing else of the file, and proves it; the caller must not give
 * out a file whose proof does not hold. Refuses as `readPages`.
 */
export async function rebuildPdf(pdf: Uint8Array): Promise<Result<Rebuilt>> {
  const answer = await ask({ task: 'rebuild', pdf });
  return answer.ok ? ok(expect(answer.value, 'rebuild').rebuilt) : answer;
}

/** Proves a redacted file anew: that `removed` is nowhere in it, and `areas` are black. Refuses as `readPages`. */
export async function proveRedactedPdf(
  pdf: Uint8Array,
  areas: readonly Area[],
  removed: readonly Needle[],
): Promise<Result<RedactionProof>> {
  const answer = await ask({ task: 'prove', pdf, areas, removed });
  return answer.ok ? ok(expect(answer.value, 'prove').proof) : answer;
}

async function ask(request: RedactorRequest): Promise<Result<RedactorAnswer>> {
  const { fileBytes } = REDACTION_LIMITS;
  if (request.pdf.length > fileBytes) {
    return refuse('file.too-large', { size: request.pdf.length, limit: fileBytes });
  }
  return redactors().read(request);
}

function expect<T extends RedactorAnswer['task']>(answer: RedactorAnswer, task: T) {
  if (answer.task !== task) throw new Error(`asked a redactor to ${task}, it did ${answer.task}`);
  return answer as Extract<RedactorAnswer, { task: T }>;
}
