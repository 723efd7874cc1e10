import { readFile } from 'node:fs/promises';

/** Resident memory of another process, or `null` where the system does not say (then V8's own limit holds alone). */
export async function residentBytesOf(pid: number): Promise<number | null> {
  if (process.platform !== 'linux') return null;
  try {
    const kilobytes = /^VmRSS:\s+(\d+) kB/m.exec(await readFile(`/proc/${pid}/status`, 'utf8'))?.[1];
    return kilobytes === undefined ? null : Number(kilobytes) * 1024;
  } catch {
    // The process has ended meanwhile.
    return null;
  }
}
