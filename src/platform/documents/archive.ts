import { buffer as collect } from 'node:stream/consumers';
import { Transform, type Readable } from 'node:stream';
import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';
import { ok, refuse, type Refusal, type Result } from '../../kernel/result.js';
import { asUtf8, declaresDocumentType, overlap } from './archive-checks.js';
import { READ_LIMITS } from './read-limits.js';

/** An archive whose entries are listed and sound, but not inflated yet. */
export interface Archive {
  readonly names: ReadonlySet<string>;
  /**
   * Inflates the entries wanted, counting bytes while they stream: no library sees the archive itself.
   * Refuses `file.inflated` beyond `limit` bytes, `file.damaged` where an entry is broken or holds a document type
   * declaration (no office program writes one; an entity bomb needs one).
   */
  inflate(wanted: (name: string) => boolean, limit: number): Promise<Result<Map<string, Buffer>>>;
  /** One entry by its name, `null` where there is none; for telling what an archive is. Refuses as `inflate` does. */
  inflateOne(name: string, limit: number): Promise<Result<Buffer | null>>;
}

/** Lists a ZIP's entries. Refuses overlapping entries and too many of them, encrypted ones, and a broken directory. */
export async function openArchive(bytes: Buffer): Promise<Result<Archive>> {
  const entries = new Map<string, Entry>();
  let zip: ZipFile;
  try {
    zip = await fromBufferPromise(bytes);
    if (zip.entryCount > READ_LIMITS.archiveEntries) return refuse('file.too-complex', { what: '压缩包条目过多' });
    for await (const entry of zip.eachEntry()) entries.set(entry.fileName, entry);
  } catch {
    // yauzl throws on every malformed directory.
    return damaged('压缩包目录不完整');
  }
  const listed = [...entries.values()];
  if (listed.some((entry) => entry.isEncrypted())) return refuse('file.encrypted');
  if (overlap(listed.map(placeOf))) return damaged('压缩包条目互相重叠');
  return ok({
    names: new Set(entries.keys()),
    inflate: (wanted, limit) => inflateEntries(zip, listed, wanted, limit),
    async inflateOne(name, limit) {
      const one = listed.filter((entry) => entry.fileName === name);
      const parts = await inflateEntries(zip, one, () => true, limit);
      return parts.ok ? ok(parts.value.get(name) ?? null) : parts;
    },
  });
}

const placeOf = (entry: Entry) => ({
  at: entry.relativeOffsetOfLocalHeader,
  nameBytes: entry.fileNameRaw.length,
  bytes: entry.compressedSize,
});

async function inflateEntries(
  zip: ZipFile,
  entries: readonly Entry[],
  wanted: (name: string) => boolean,
  limit: number,
): Promise<Result<Map<string, Buffer>>> {
  // What is declared is refused unread; what is declared falsely is caught by the count.
  if (entries.reduce((sum, entry) => sum + entry.uncompressedSize, 0) > limit)
    return refuse('file.inflated', { limit });
  const parts = new Map<string, Buffer>();
  let left = limit;
  for (const entry of entries) {
    if (!wanted(entry.fileName)) continue;
    const part = await inflateEntry(zip, entry, left);
    if (part === 'too-large') return refuse('file.inflated', { limit });
    if (part === 'damaged') return damaged(`压缩包条目 ${entry.fileName} 已损坏`);
    left -= part.length;
    const text = asUtf8(part);
    if (declaresDocumentType(text)) return damaged(`${entry.fileName} 含有文档类型声明`);
    parts.set(entry.fileName, text);
  }
  return ok(parts);
}

async function inflateEntry(zip: ZipFile, entry: Entry, limit: number): Promise<Buffer | 'too-large' | 'damaged'> {
  let counted = 0;
  const counter = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      counted += chunk.length;
      if (counted > limit) done(new Error('too large'));
      else done(null, chunk);
    },
  });
  let source: Readable | null = null;
  try {
    source = await zip.openReadStreamPromise(entry);
    source.once('error', (error) => counter.destroy(error));
    return await collect(source.pipe(counter));
  } catch {
    // yauzl and zlib throw on every broken entry.
    return counted > limit ? 'too-large' : 'damaged';
  } finally {
    source?.destroy();
  }
}

function damaged(reason: string): Refusal {
  return refuse('file.damaged', { reason });
}
