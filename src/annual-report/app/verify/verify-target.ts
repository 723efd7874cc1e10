import { createReadStream } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { ok, refuse, type Refusal, type Result } from '../../../kernel/result.js';
import type { PublishedDifference } from '../../domain/open-ledger/say-difference.js';
import type { LedgerDifference, LedgerVerdict } from '../../domain/open-ledger/verify-ledger.js';
import { compareData, comparePage, readReportData, type PageSays } from './compare-published.js';
import { FETCH_LIMITS, fetchBounded, reasonOf, type FetchLimits } from './fetch-bounded.js';
import { readLedger, type Unreadable } from './read-ledger.js';
import { readReportPage } from './read-report-page.js';

export type Difference = LedgerDifference | PublishedDifference;

/** A ledger that was verified: where it came from, and everything that does not agree. */
export interface VerifiedLedger {
  readonly target: string;
  readonly verdict: LedgerVerdict;
  /** What it was compared with besides its own first line. */
  readonly against: readonly ('data' | 'page')[];
  readonly differences: readonly Difference[];
}

export type VerifyResult = Result<VerifiedLedger>;

const LEDGER = 'ledger.ndjson';
const DATA = 'report.json';
const MOST_TEXT = 16 * 1024 * 1024;
/** Folders below a folder that are looked into. */
const MOST_DEPTH = 6;

/**
 * Verifies a ledger, all ledgers in a folder, or the ledger of a published report by an address (of the ledger, the data
 * or the report's page). One after the other, so that a folder of any size needs no more memory than one.
 */
export async function* verifyTarget(target: string, limits: FetchLimits = FETCH_LIMITS): AsyncGenerator<VerifyResult> {
  if (/^https?:\/\//i.test(target)) {
    yield URL.canParse(target) ? await verifyAddress(new URL(target), limits) : nothingAt(target);
    return;
  }
  const found = await stat(target).catch(nullIfMissing);
  if (!found) yield nothingAt(target);
  else if (!found.isDirectory()) yield found.isFile() ? await verifyFile(target) : nothingAt(target);
  else {
    let any = false;
    for await (const file of ledgersIn(target, 0)) {
      any = true;
      yield await verifyFile(file);
    }
    if (!any) yield nothingAt(target);
  }
}

const nothingAt = (target: string): Refusal => refuse('verify.nothing', { target });
const unreadable = (target: string, { reason, english }: Unreadable): Refusal =>
  refuse('verify.unreadable', { target, reason, english });

function nullIfMissing(error: unknown): null {
  if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')) return null;
  throw error;
}

async function* ledgersIn(folder: string, depth: number): AsyncGenerator<string> {
  const entries = await readdir(folder, { withFileTypes: true });
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.isFile() && entry.name.endsWith('.ndjson')) yield join(folder, entry.name);
    if (entry.isDirectory() && depth < MOST_DEPTH) yield* ledgersIn(join(folder, entry.name), depth + 1);
  }
}

/** A ledger on disk; where it lies under its own name with the report's data beside it, that is compared too. */
async function verifyFile(file: string): Promise<VerifyResult> {
  const read = await orReason(readLedger(createReadStream(file)));
  if (!read.ok) return unreadable(file, read);
  const beside = basename(file) === LEDGER ? await readBeside(join(dirname(file), DATA)) : null;
  return finish(file, read.verdict, beside, null);
}

async function readBeside(file: string): Promise<string | null> {
  const found = await stat(file).catch(nullIfMissing);
  return found?.isFile() && found.size <= MOST_TEXT ? readFile(file, 'utf8') : null;
}

async function verifyAddress(address: URL, limits: FetchLimits): Promise<VerifyResult> {
  const target = address.href;
  const asked = await fetchBounded(address, limits);
  if (!asked.ok) return unreadable(target, asked);
  const { url, mediaType, body } = asked.value;
  if (mediaType === 'application/x-ndjson' || url.pathname.endsWith('.ndjson')) {
    const read = await orReason(readLedger(body));
    return read.ok
      ? finish(target, read.verdict, await textOf(sibling(url, DATA), limits), null)
      : unreadable(target, read);
  }
  const text = await textFrom(body);
  if (text === null)
    return unreadable(target, { reason: '内容过大或者中断', english: 'it is too large or breaks off' });
  const isPage = mediaType === 'text/html';
  const page = isPage ? readReportPage(text, url) : null;
  const ledger = page ? page.ledger : readReportData(text) && sibling(url, LEDGER);
  if (!ledger) return nothingAt(target);
  const fetched = await fetchBounded(ledger, limits);
  if (!fetched.ok) return unreadable(ledger.href, fetched);
  const read = await orReason(readLedger(fetched.value.body));
  if (!read.ok) return unreadable(ledger.href, read);
  const data = page ? page.data && (await textOf(page.data, limits)) : text;
  return finish(target, read.verdict, data, page && page.says);
}

/** An address beside another, the same version asked for. */
function sibling(url: URL, name: string): URL {
  const beside = new URL(name, url);
  beside.search = url.search;
  return beside;
}

async function textOf(url: URL, limits: FetchLimits): Promise<string | null> {
  const fetched = await fetchBounded(url, limits);
  return fetched.ok ? textFrom(fetched.value.body) : null;
}

/** A text that is read whole; `null` where it is too large or breaks off. */
async function textFrom(body: AsyncIterable<Uint8Array>): Promise<string | null> {
  const pieces: Uint8Array[] = [];
  let bytes = 0;
  try {
    for await (const piece of body) {
      bytes += piece.length;
      if (bytes > MOST_TEXT) return null;
      pieces.push(piece);
    }
  } catch (error) {
    reasonOf(error);
    return null;
  }
  return Buffer.concat(pieces).toString('utf8');
}

/** A body that breaks off or times out, or a file that cannot be read, is no bug. */
async function orReason<T>(reading: Promise<T>): Promise<T | ({ readonly ok: false } & Unreadable)> {
  try {
    return await reading;
  } catch (error) {
    const { message, name } = reasonOf(error);
    if (
      error instanceof Error &&
      !('code' in error) &&
      name !== 'TimeoutError' &&
      name !== 'AbortError' &&
      error.cause === undefined
    ) {
      throw error;
    }
    return { ok: false, reason: `读取中断（${message}）`, english: `reading broke off (${message})` };
  }
}

function finish(target: string, verdict: LedgerVerdict, data: string | null, page: PageSays | null): VerifyResult {
  const published = data === null ? null : readReportData(data);
  if (data !== null && !published) {
    return unreadable(target, {
      reason: '同时公布的 JSON 数据不合规定的结构',
      english: 'the JSON beside it is not of its schema',
    });
  }
  return ok({
    target,
    verdict,
    against: [...(published ? (['data'] as const) : []), ...(page ? (['page'] as const) : [])],
    differences: [
      ...verdict.differences,
      ...(published ? compareData(verdict, published) : []),
      ...(page ? comparePage(verdict, page) : []),
    ],
  });
}
