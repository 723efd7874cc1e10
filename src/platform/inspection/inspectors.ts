import { availableParallelism } from 'node:os';
import type { FileContents } from '../../kernel/file-pieces.js';
import { ok, refuse, type Result } from '../../kernel/result.js';
import { ReaderPool } from '../documents/reader-pool.js';
import type { InspectorAnswer, InspectorRequest } from './inspector-protocol.js';
import { INSPECTION_LIMITS } from './limits.js';

let pool: ReaderPool<InspectorRequest, InspectorAnswer> | null = null;

function inspectors(): ReaderPool<InspectorRequest, InspectorAnswer> {
  pool ??= new ReaderPool<InspectorRequest, InspectorAnswer>({
    milliseconds: INSPECTION_LIMITS.milliseconds,
    megabytes: INSPECTION_LIMITS.megabytes,
    processes: Math.min(2, availableParallelism()),
    filesEach: 200,
    restMegabytes: 384,
    program: new URL('./inspector-child', import.meta.url),
  });
  return pool;
}

/** Ends the inspector processes; files being looked into are refused. A later file starts new ones. */
export function closeInspectors(): void {
  pool?.close();
  pool = null;
}

/** Everything a file says, shown or not, the files inside it included. Refuses `file.*`. */
export async function inspectBytes(bytes: Uint8Array, filename: string): Promise<Result<FileContents>> {
  const answer = await ask({ task: 'inspect', bytes, filename });
  if (!answer.ok) return answer;
  if (answer.value.task !== 'inspect') throw new Error('an inspector did another task');
  return ok(answer.value.contents);
}

/**
 * A copy of a file without its metadata (去除元数据): what it shows stays as it is. Refuses `file.*`, and `scan.cannot-clean`
 * where a copy would not be the same any more.
 */
export async function cleanBytes(bytes: Uint8Array, filename: string): Promise<Result<Buffer>> {
  const answer = await ask({ task: 'clean', bytes, filename });
  if (!answer.ok) return answer;
  if (answer.value.task !== 'clean') throw new Error('an inspector did another task');
  return ok(Buffer.from(answer.value.bytes));
}

async function ask(request: InspectorRequest): Promise<Result<InspectorAnswer>> {
  const { fileBytes } = INSPECTION_LIMITS;
  if (request.bytes.length > fileBytes) {
    return refuse('file.too-large', { size: request.bytes.length, limit: fileBytes });
  }
  return inspectors().read(request);
}
