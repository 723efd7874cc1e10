import { describe, expect, it } from 'vitest';
import { allCellKeys, REPORT_FORMATS } from '../../../law/report-format/index.js';
import { compareData, readPublishedFigures, type PublishedFigures } from './compare-published.js';
import { OPEN_LEDGER } from './ledger-lines.js';
import { renderVerdict, sayVerdict } from './render-verdict.js';
import type { LedgerVerdict } from './verify-ledger.js';

const hash = (digit: string) => `sha256:${digit.repeat(64)}`;
const cells = Object.fromEntries(allCellKeys(REPORT_FORMATS['2021']).map((key) => [key, 0]));
const organ = { code: 'CZJ', name: '示例区<财政局>' };
const same = { year: 2025, format: '2021', version: 1, publishedOn: '2026-01-20' } as const;
const head = hash('a');
const report = { ...same, organ, cells, content: hash('c'), head, hash: hash('b'), count: 4, type: 'report' } as const;
const verdict: LedgerVerdict = {
  report: { ...report, schema: OPEN_LEDGER },
  lines: 4,
  cells,
  differences: [],
  more: false,
};
const data: PublishedFigures = {
  ...same,
  organ: { code: 'CZJ' },
  cells,
  contentHash: hash('c'),
  ledger: { lines: 4, head, hash: hash('b') },
};

describe('a ledger held against the published data', () => {
  it('agrees where both say the same, a blank as nothing counted', () => {
    expect(compareData(verdict, data)).toEqual([]);
    expect(compareData(verdict, { ...data, cells: { ...cells, 't3.received.total': null } })).toEqual([]);
  });

  it.each<[string, Partial<PublishedFigures>, string]>([
    ['another cell', { cells: { ...cells, 't3.received.total': 1 } }, 't3.received.total'],
    ['another head', { ledger: { lines: 4, head: hash('d'), hash: hash('b') } }, 'head'],
    ['another version', { version: 2 }, 'version'],
    ['another organ', { organ: { code: 'JYJ' } }, 'organ'],
    ['other content', { contentHash: hash('d') }, 'content'],
  ])('names %s', (_name, changed, place) => {
    const differences = compareData(verdict, { ...data, ...changed });
    expect(differences.map((each) => each.place)).toEqual([place]);
    const shown = renderVerdict({ verdict, published: differences }, 'zh');
    expect(shown).toContain('有 1 处不一致');
    expect(shown).toContain(place);
  });

  it('says that there was nothing to compare with, and that no ledger was published', () => {
    expect(renderVerdict({ verdict, published: null }, 'en')).toContain('its first line alone');
    expect(compareData(verdict, { ...data, ledger: null }).map(({ place }) => place)).toEqual([
      'lines',
      'head',
      'hash',
    ]);
  });

  it('is shown as safe HTML, in both languages', () => {
    const agreed = { verdict, published: [] };
    expect([sayVerdict(agreed, 'zh'), sayVerdict(agreed, 'en')]).toEqual(['全部一致', 'All agrees']);
    expect(renderVerdict(agreed, 'zh')).toContain('示例区&lt;财政局&gt;');
  });
});

describe('the published data of a report', () => {
  it('is read as far as it is compared', () => {
    expect(readPublishedFigures(JSON.stringify({ ...data, title: '年报' }))).toEqual(data);
    expect(readPublishedFigures(JSON.stringify({ ...data, ledger: null }))?.ledger).toBeNull();
  });

  it.each([
    ['no JSON', '{'],
    ['a list', '[]'],
    ['words for a cell', JSON.stringify({ ...data, cells: { a: 'x' } })],
    ['half a ledger', JSON.stringify({ ...data, ledger: { lines: 4 } })],
    ['no organ', JSON.stringify({ ...data, organ: null })],
  ])('is refused where it is %s', (_name, text) => {
    expect(readPublishedFigures(text)).toBeNull();
  });
});
