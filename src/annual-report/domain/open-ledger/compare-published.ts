import type { CellKey } from '../../../law/report-format/index.js';
import { readObject } from './read-line.js';
import type { PublishedDifference } from './say-difference.js';
import type { LedgerVerdict } from './verify-ledger.js';

/** What the data published with a report (`report.json`) says that its ledger says too. */
export interface PublishedFigures {
  readonly organ: { readonly code: string };
  readonly year: number;
  readonly format: string;
  readonly version: number;
  readonly publishedOn: string;
  readonly contentHash: string;
  readonly cells: Readonly<Record<CellKey, number | null>>;
  /** `null` where no ledger was published with it. */
  readonly ledger: { readonly lines: number; readonly head: string; readonly hash: string } | null;
}

/** Compares what the ledger recomputes to with the report's published data: every cell, and what was announced of it. */
export function compareData({ report, lines, cells }: LedgerVerdict, data: PublishedFigures): PublishedDifference[] {
  const differences: PublishedDifference[] = [];
  const differ = (place: string, said: string | number | null, ledger: string | number | null) => {
    if (said !== ledger) differences.push({ kind: 'published', where: 'data', place, said, ledger });
  };
  differ('organ', data.organ.code, report.organ.code);
  differ('year', data.year, report.year);
  differ('format', data.format, report.format);
  differ('version', data.version, report.version);
  differ('publishedOn', data.publishedOn, report.publishedOn);
  differ('content', data.contentHash, report.content);
  differ('lines', data.ledger?.lines ?? null, lines);
  differ('head', data.ledger?.head ?? null, report.head);
  differ('hash', data.ledger?.hash ?? null, report.hash);
  for (const cell of new Set([...Object.keys(cells), ...Object.keys(data.cells)])) {
    // Left blank says that nothing is known: no line may count in it.
    if ((data.cells[cell] ?? 0) !== (cells[cell] ?? 0)) differ(cell, data.cells[cell] ?? null, cells[cell] ?? null);
  }
  return differences;
}

/** The data of a report that a site gave, as far as it is compared; `null` where a text is not that. */
export function readPublishedFigures(text: string): PublishedFigures | null {
  const { organ, year, format, version, publishedOn, contentHash, cells, ledger } = readObject(text) ?? {};
  const whole =
    isRecord(organ) &&
    typeof organ['code'] === 'string' &&
    typeof year === 'number' &&
    typeof format === 'string' &&
    typeof version === 'number' &&
    typeof publishedOn === 'string' &&
    typeof contentHash === 'string' &&
    isRecord(cells) &&
    Object.values(cells).every((value) => value === null || typeof value === 'number');
  if (!whole) return null;
  const announced = isRecord(ledger) ? readAnnounced(ledger) : null;
  if (ledger !== null && !announced) return null;
  return {
    organ: { code: organ['code'] as string },
    year,
    format,
    version,
    publishedOn,
    contentHash,
    cells: cells as Readonly<Record<CellKey, number | null>>,
    ledger: announced,
  };
}

function readAnnounced({ lines, head, hash }: Readonly<Record<string, unknown>>): PublishedFigures['ledger'] {
  const whole = typeof lines === 'number' && typeof head === 'string' && typeof hash === 'string';
  return whole ? { lines, head, hash } : null;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
