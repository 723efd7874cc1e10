import { createServer, type RequestListener, type Server } from 'node:http';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { localDate } from '../../../kernel/local-date.js';
import { allCellKeys, REPORT_FORMATS } from '../../../law/report-format/index.js';
import { t3Figures } from '../../domain/derive/t3-figures.js';
import type { CountedGroup } from '../../domain/open-ledger/counted-thing.js';
import { ledgerText } from '../../domain/open-ledger/ledger-lines.js';
import { hashText } from '../hash-text.js';
import { ledgerContent, ledgerRow } from '../publish-files/keep-ledger.js';
import { LEDGER_TOOLS } from '../publish-files/ledger-tools.js';
import type { PublishedContent } from '../publish-files/published-content.js';
import { reportData } from '../publish-files/report-data.js';
import { verifyTarget, type VerifyResult } from './verify-target.js';

const thing = { type: 'application', inflow: 'received', outflow: 'granted', column: 'natural' } as const;
const counted: readonly CountedGroup[] = [{ thing, count: 5 }];
const t3 = t3Figures(REPORT_FORMATS['2021'], [{ ...thing, count: 5 }]);
const cells = Object.fromEntries(allCellKeys(REPORT_FORMATS['2021']).map((key) => [key, t3[key] ?? 0]));
const document = { organName: '示例区财政局', year: 2025, format: '2021' as const, preamble: [], sections: [], cells };
const version = {
  organId: '01890000-0000-7000-8000-000000000000',
  organCode: 'CZJ',
  year: 2025,
  version: 1,
  publishedOn: localDate('2026-01-20'),
  publishedAt: new Date('2026-01-20T01:00:00Z'),
  correctionNote: null,
  content: { document, sources: {}, counted },
  contentHash: hashText('content'),
};
const announced = ledgerRow(version);
if (!announced) throw new Error('no ledger');
const published: PublishedContent = {
  ...version,
  ledger: { organCode: 'CZJ', lines: announced.lines, head: announced.head, hash: announced.hash },
};
const LEDGER = [...ledgerText(LEDGER_TOOLS, ledgerContent(version), counted)].join('');
const DATA = JSON.stringify(reportData(published));
const page = (head: string) =>
  `<!doctype html><head><link rel="alternate" type="application/x-ndjson" href="/r/ledger.ndjson">` +
  `<link rel="alternate" type="application/json" href="/r/report.json"></head><code data-ledger="head">${head}</code>` +
  `<code data-ledger="hash">${announced.hash}</code><code data-ledger="content">${version.contentHash}</code>`;
const forged = LEDGER.replace('"outflow":"granted"', '"outflow":"partial"');

let folder: string;
let server: Server;
let origin: string;

const PLACES: Readonly<Record<string, RequestListener>> = {
  '/r/ledger.ndjson': (_, answer) => answer.setHeader('content-type', 'application/x-ndjson').end(LEDGER),
  '/r/report.json': (_, answer) => answer.setHeader('content-type', 'application/json').end(DATA),
  '/r': (_, answer) => answer.setHeader('content-type', 'text/html').end(page(announced.head)),
  '/other-head': (_, answer) => answer.setHeader('content-type', 'text/html').end(page(hashText('another'))),
  '/moved': (_, answer) => answer.writeHead(302, { location: '/r' }).end(),
  '/away': (_, answer) => answer.writeHead(302, { location: 'http://example.invalid/' }).end(),
  '/round': (_, answer) => answer.writeHead(302, { location: '/round' }).end(),
  '/nothing': (_, answer) => answer.setHeader('content-type', 'text/html').end('<p>none</p>'),
  '/breaks/ledger.ndjson': (_, answer) => {
    answer.setHeader('content-length', LEDGER.length * 2);
    answer.write(LEDGER, () => answer.destroy());
  },
  // Never answers; the caller's time ends it.
  '/silent': () => undefined,
};

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'gongkai-verify-'));
  server = createServer((request, answer) => {
    const place = PLACES[request.url ?? ''];
    if (place) place(request, answer);
    else answer.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

async function verify(target: string, timeoutMs = 20_000): Promise<VerifyResult[]> {
  const results: VerifyResult[] = [];
  for await (const result of verifyTarget(target, { timeoutMs, redirects: 3 })) results.push(result);
  return results;
}

function lay(name: string, files: Readonly<Record<string, string>>): string {
  const place = join(folder, name);
  mkdirSync(place, { recursive: true });
  for (const [file, text] of Object.entries(files)) writeFileSync(join(place, file), text);
  return place;
}

describe('a ledger on disk', () => {
  it('agrees with itself, and with the data beside it', async () => {
    const place = lay('whole', { 'ledger.ndjson': LEDGER, 'report.json': DATA });
    expect(await verify(join(place, 'ledger.ndjson'))).toMatchObject([
      { ok: true, value: { against: ['data'], differences: [], verdict: { lines: 5 } } },
    ]);
  });

  it('is found in a folder and below it, each told apart', async () => {
    const place = lay('many', { 'a.ndjson': LEDGER, 'notes.txt': 'x' });
    lay('many/below', { 'ledger.ndjson': forged });
    const results = await verify(place);
    expect(results.map((result) => result.ok && result.value.differences.length > 0)).toEqual([false, true]);
  });

  it('names the cell that the published data has otherwise', async () => {
    const other = { ...reportData(published), cells: { ...cells, 't3.granted.natural': 6 } };
    const place = lay('otherwise', { 'ledger.ndjson': LEDGER, 'report.json': JSON.stringify(other) });
    expect(await verify(place)).toMatchObject([
      {
        value: { differences: [{ kind: 'published', where: 'data', place: 't3.granted.natural', said: 6, ledger: 5 }] },
      },
    ]);
  });

  it.each([
    ['an empty file', ''],
    ['no ledger', 'hello\n'],
    ['no text', '\u0000\ufffd'],
    ['one endless line', `{"type":"${'x'.repeat(300 * 1024)}`],
    ['a first line that nests without end', '['.repeat(200_000)],
  ])('cannot be verified where it is %s', async (_, text) => {
    expect(await verify(join(lay('wrong', { 'x.ndjson': text }), 'x.ndjson'))).toMatchObject([
      { ok: false, code: 'verify.unreadable' },
    ]);
  });

  it('is missed where there is none', async () => {
    expect(await verify(join(folder, 'absent'))).toMatchObject([{ ok: false, code: 'verify.nothing' }]);
    expect(await verify(lay('bare', {}))).toMatchObject([{ ok: false, code: 'verify.nothing' }]);
  });
});

describe('a report by its address', () => {
  it.each([
    ['/r', ['data', 'page']],
    ['/moved', ['data', 'page']],
    ['/r/ledger.ndjson', ['data']],
    ['/r/report.json', ['data']],
  ])('is verified from %s', async (path, against) => {
    expect(await verify(origin + path)).toMatchObject([{ ok: true, value: { against, differences: [] } }]);
  });

  it('does not agree where its page announces another head', async () => {
    expect(await verify(`${origin}/other-head`)).toMatchObject([
      { value: { differences: [{ kind: 'published', where: 'page', place: 'head', ledger: announced.head }] } },
    ]);
  });

  it.each([
    ['/away', 'verify.unreadable'],
    ['/round', 'verify.unreadable'],
    ['/absent', 'verify.unreadable'],
    ['/breaks/ledger.ndjson', 'verify.unreadable'],
    ['/nothing', 'verify.nothing'],
  ])('cannot be verified from %s', async (path, code) => {
    expect(await verify(origin + path)).toMatchObject([{ ok: false, code }]);
  });

  it('is not waited for without end', async () => {
    expect(await verify(`${origin}/silent`, 200)).toMatchObject([{ ok: false, code: 'verify.unreadable' }]);
  });
});
