import { ok, refuse, type Refusal, type Result } from '../../kernel/result.js';
import { asUtf8, declaresDocumentType, overlap } from './archive-checks.js';
import type { Archive } from './archive.js';
import { READ_LIMITS } from './read-limits.js';
import { entryStart, readZipDirectory, type ZipEntry } from './zip-directory.js';

const STORED = 0;
const DEFLATED = 8;

/**
 * Lists a ZIP's entries and inflates them with what a browser has (`DecompressionStream`), counting bytes while they stream.
 * Refuses what `openArchive` of the server refuses.
 */
export async function openArchiveInBrowser(bytes: Buffer): Promise<Result<Archive>> {
  const entries = readZipDirectory(bytes, READ_LIMITS.archiveEntries);
  if (entries === 'too-many') return refuse('file.too-complex', { what: '压缩包条目过多' });
  if (entries === null) return damaged('压缩包目录不完整');
  const listed = [...new Map(entries.map((entry) => [entry.name, entry])).values()];
  if (listed.some(({ encrypted }) => encrypted)) return refuse('file.encrypted');
  if (overlap(listed)) return damaged('压缩包条目互相重叠');
  return ok({
    names: new Set(listed.map(({ name }) => name)),
    inflate: (wanted, limit) => inflateEntries(bytes, listed, wanted, limit),
    async inflateOne(name, limit) {
      const one = listed.filter((entry) => entry.name === name);
      const parts = await inflateEntries(bytes, one, () => true, limit);
      return parts.ok ? ok(parts.value.get(name) ?? null) : parts;
    },
  });
}

async function inflateEntries(
  bytes: Buffer,
  entries: readonly ZipEntry[],
  wanted: (name: string) => boolean,
  limit: number,
): Promise<Result<Map<string, Buffer>>> {
  // What is declared is refused unread; what is declared falsely is caught by the count.
  if (entries.reduce((sum, { inflatedBytes }) => sum + inflatedBytes, 0) > limit)
    return refuse('file.inflated', { limit });
  const parts = new Map<string, Buffer>();
  let left = limit;
  for (const entry of entries) {
    if (!wanted(entry.name)) continue;
    const part = await inflateEntry(bytes, entry, left);
    if (part === 'too-large') return refuse('file.inflated', { limit });
    if (part === 'damaged') return damaged(`压缩包条目 ${entry.name} 已损坏`);
    left -= part.length;
    const text = asUtf8(part);
    if (declaresDocumentType(text)) return damaged(`${entry.name} 含有文档类型声明`);
    parts.set(entry.name, text);
  }
  return ok(parts);
}

async function inflateEntry(bytes: Buffer, entry: ZipEntry, limit: number): Promise<Buffer | 'too-large' | 'damaged'> {
  const start = entryStart(bytes, entry);
  if (start === null) return 'damaged';
  const stored = bytes.subarray(start, start + entry.bytes);
  if (entry.method === STORED) {
    if (stored.length > limit) return 'too-large';
    return stored.length === entry.inflatedBytes ? stored : 'damaged';
  }
  if (entry.method !== DEFLATED) return 'damaged';
  const pieces: Uint8Array[] = [];
  let counted = 0;
  try {
    const inflating = new Blob([new Uint8Array(stored)]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
    const reader = inflating.getReader();
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      counted += value.length;
      if (counted > limit) {
        await reader.cancel();
        return 'too-large';
      }
      pieces.push(value);
    }
  } catch (error) {
    // TypeError: the bytes are no deflated stream, or it ends too early. Node tells the same by a code.
    if (error instanceof TypeError || (error instanceof Error && 'code' in error)) return 'damaged';
    throw error;
  }
  return counted === entry.inflatedBytes ? Buffer.concat(pieces) : 'damaged';
}

function damaged(reason: string): Refusal {
  return refuse('file.damaged', { reason });
}
