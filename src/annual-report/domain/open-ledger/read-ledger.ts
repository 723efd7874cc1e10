import type { HashTools } from './ledger-lines.js';
import { ledgerVerifier, type LedgerVerdict } from './verify-ledger.js';

/** A ledger comes from anywhere: no more than this is read of it. */
export const LEDGER_LIMITS = { bytes: 1024 * 1024 * 1024, lineBytes: 256 * 1024, lines: 5_000_000 } as const;

/** Why a ledger could not be read to its end, in both languages. */
export interface Unreadable {
  readonly reason: string;
  readonly english: string;
}

export type ReadLedger = { readonly ok: true; readonly verdict: LedgerVerdict } | ({ readonly ok: false } & Unreadable);

const NO_LEDGER: Unreadable = {
  reason: '首行不是台账明细，或者其格式为本程序所不识',
  english: 'its first line is no ledger of a form that this program knows',
};
const TOO_LONG: Unreadable = {
  reason: `有一行超过 ${LEDGER_LIMITS.lineBytes / 1024} KB`,
  english: `a line is longer than ${LEDGER_LIMITS.lineBytes / 1024} KB`,
};
const TOO_LARGE: Unreadable = { reason: '文件过大', english: 'it is too large' };
const NOT_UTF8: Unreadable = { reason: '不是 UTF-8 文字', english: 'it is not UTF-8 text' };

const LINE_FEED = 10;

/** Verifies a ledger as it comes in, piece by piece, on a server or in a browser: it is never held in memory whole. */
export async function readLedger(tools: HashTools, pieces: AsyncIterable<Uint8Array>): Promise<ReadLedger> {
  const verifier = ledgerVerifier(tools);
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let rest: Uint8Array = new Uint8Array();
  let bytes = 0;
  let lines = 0;
  const take = (line: Uint8Array): Unreadable | null => {
    lines += 1;
    if (line.length > LEDGER_LIMITS.lineBytes) return TOO_LONG;
    if (lines > LEDGER_LIMITS.lines) return TOO_LARGE;
    const text = decoded(decoder, line);
    if (text === null) return NOT_UTF8;
    return verifier.push(text) ? null : NO_LEDGER;
  };
  for await (const piece of pieces) {
    bytes += piece.length;
    if (bytes > LEDGER_LIMITS.bytes) return { ok: false, ...TOO_LARGE };
    let data = rest.length === 0 ? piece : joined(rest, piece);
    for (let end = data.indexOf(LINE_FEED); end >= 0; end = data.indexOf(LINE_FEED)) {
      const wrong = take(data.subarray(0, end));
      if (wrong) return { ok: false, ...wrong };
      data = data.subarray(end + 1);
    }
    if (data.length > LEDGER_LIMITS.lineBytes) return { ok: false, ...TOO_LONG };
    // A copy: the piece it is part of may be written over.
    rest = Uint8Array.from(data);
  }
  // The file ends with a line feed; what stands after it is one line more, and is told as such.
  const wrong = rest.length > 0 ? take(rest) : null;
  if (wrong) return { ok: false, ...wrong };
  const verdict = verifier.finish();
  return verdict ? { ok: true, verdict } : { ok: false, ...NO_LEDGER };
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  const both = new Uint8Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}

function decoded(decoder: TextDecoder, line: Uint8Array): string | null {
  try {
    return decoder.decode(line);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}
