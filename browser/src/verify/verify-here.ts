import {
  compareData,
  readPublishedFigures,
  type PublishedFigures,
} from '../../../src/annual-report/domain/open-ledger/compare-published.js';
import { readLedger } from '../../../src/annual-report/domain/open-ledger/read-ledger.js';
import { renderVerdict, sayVerdict } from '../../../src/annual-report/domain/open-ledger/render-verdict.js';
import type { LedgerFirstLine } from '../../../src/annual-report/domain/open-ledger/ledger-lines.js';
import { describeError } from '../../../src/kernel/errors.js';
import { LEDGER_TOOLS } from './hash-tools.ts';
import type { VerifyMessage, VerifyRequest } from './protocol.ts';

const MEGABYTE = 1024 * 1024;
const SAID_EACH = 4 * MEGABYTE;

/**
 * Verifies a ledger by the code the command `gongkai verify` runs; a file never leaves this worker. What is asked of the site is
 * the published data that it is compared with.
 */
export async function verifyHere(
  request: VerifyRequest,
  progress: (megabytes: number) => void,
): Promise<VerifyMessage> {
  const { language } = request;
  const name = request.kind === 'file' ? request.file.name : request.ledger;
  const unreadable = (reason: string, english: string): VerifyMessage => ({
    kind: 'wrong',
    message: describeError('verify.unreadable', { target: name, reason, english }, language),
  });
  const body = request.kind === 'file' ? request.file.stream() : await bodyOf(request.ledger);
  if (!body) return { kind: 'wrong', message: describeError('verify.nothing', { target: name }, language) };
  const read = await readLedger(LEDGER_TOOLS, piecesOf(body, progress));
  if (!read.ok) return unreadable(read.reason, read.english);
  const { verdict } = read;
  const address = request.kind === 'own' ? request.data : dataOf(request.reports, verdict.report);
  const data = await figuresAt(address);
  if (data === 'broken')
    return unreadable('同时公布的 JSON 数据不合规定的结构', 'the JSON beside it is not of its schema');
  const shown = { verdict, published: data && compareData(verdict, data) };
  return { kind: 'verified', html: renderVerdict(shown, language), said: sayVerdict(shown, language) };
}

function dataOf(reports: string, { organ, year, version }: LedgerFirstLine): string {
  return `${reports}/${encodeURIComponent(organ.code)}/${year}/report.json?version=${version}`;
}

async function bodyOf(address: string): Promise<ReadableStream<Uint8Array> | null> {
  const response = await fetch(address);
  return response.ok ? response.body : null;
}

/** `null` where the site has not published it. */
async function figuresAt(address: string): Promise<PublishedFigures | 'broken' | null> {
  const response = await fetch(address);
  return response.ok ? (readPublishedFigures(await response.text()) ?? 'broken') : null;
}

async function* piecesOf(
  body: ReadableStream<Uint8Array>,
  progress: (megabytes: number) => void,
): AsyncGenerator<Uint8Array> {
  const reader = body.getReader();
  let bytes = 0;
  let said = 0;
  progress(0);
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      bytes += value.length;
      if (bytes - said >= SAID_EACH) {
        said = bytes;
        progress(Math.floor(bytes / MEGABYTE));
      }
      yield value;
    }
  } finally {
    await reader.cancel();
  }
}
