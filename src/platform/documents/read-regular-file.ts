import { constants } from 'node:fs';
import { open, stat, type FileHandle } from 'node:fs/promises';
import { ok, refuse, type Refusal, type Result } from '../../kernel/result.js';
import { READ_LIMITS } from './read-limits.js';

/**
 * Opens a regular file of a size that may be read, following symbolic links; the caller closes it. Directories, pipes
 * and devices are refused before they are opened, and again after, should the path have changed meanwhile.
 */
export async function openRegularFile(path: string): Promise<Result<{ handle: FileHandle; size: number }>> {
  try {
    if (!(await stat(path)).isFile()) return refuse('file.not-a-file', { path });
    // Without waiting: a pipe put in the file's place would hold the reader until someone writes.
    const handle = await open(path, constants.O_RDONLY | constants.O_NONBLOCK);
    const status = await handle.stat();
    const refusal = refusalFor(path, status.isFile(), status.size);
    if (refusal === null) return ok({ handle, size: status.size });
    await handle.close();
    return refusal;
  } catch (error) {
    return refusalForSystemError(path, error);
  }
}

/** All bytes of a regular file; no more than the limit even where it grows while being read. */
export async function readRegularFile(path: string): Promise<Result<Buffer>> {
  const opened = await openRegularFile(path);
  if (!opened.ok) return opened;
  const { handle, size } = opened.value;
  try {
    const bytes = Buffer.allocUnsafe(size);
    let filled = 0;
    while (filled < size) {
      const { bytesRead } = await handle.read(bytes, filled, size - filled, filled);
      if (bytesRead === 0) break;
      filled += bytesRead;
    }
    return ok(bytes.subarray(0, filled));
  } catch (error) {
    return refusalForSystemError(path, error);
  } finally {
    await handle.close();
  }
}

/** Whether a file of this size may be read. */
export function refusalForSize(size: number): Refusal | null {
  if (size === 0) return refuse('file.empty');
  return size > READ_LIMITS.fileBytes ? refuse('file.too-large', { size, limit: READ_LIMITS.fileBytes }) : null;
}

function refusalFor(path: string, isFile: boolean, size: number): Refusal | null {
  return isFile ? refusalForSize(size) : refuse('file.not-a-file', { path });
}

function refusalForSystemError(path: string, error: unknown): Refusal {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
    case 'ENAMETOOLONG':
    case 'ELOOP':
    case 'ERR_INVALID_ARG_VALUE':
      return refuse('file.missing', { path });
    case 'EISDIR':
    case 'ENXIO':
      return refuse('file.not-a-file', { path });
    case 'EACCES':
    case 'EPERM':
      return refuse('file.unreadable', { reason: '没有读取权限' });
    case 'EIO':
    case 'EMFILE':
    case 'ENFILE':
    case 'EBUSY':
    case 'ESTALE':
    case 'ETIMEDOUT':
      return refuse('file.unreadable', { reason: `系统错误 ${code}` });
    default:
      throw error;
  }
}
