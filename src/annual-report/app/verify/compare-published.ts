import { Value } from '@sinclair/typebox/value';
import type { PublishedDifference } from '../../domain/open-ledger/say-difference.js';
import type { LedgerVerdict } from '../../domain/open-ledger/verify-ledger.js';
import { ReportData } from '../publish-files/report-data.js';

/** The report's data, where a text is that. */
export function readReportData(text: string): ReportData | null {
  try {
    const value: unknown = JSON.parse(text);
    return Value.Check(ReportData, value) ? value : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** Compares what the ledger recomputes to with the report's published data: every cell, and what was announced of it. */
export function compareData({ report, lines, cells }: LedgerVerdict, data: ReportData): PublishedDifference[] {
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

/** What the report's page says of its ledger. */
export interface PageSays {
  readonly head: string | null;
  readonly hash: string | null;
  readonly content: string | null;
}

export function comparePage({ report }: LedgerVerdict, page: PageSays): PublishedDifference[] {
  return (['head', 'hash', 'content'] as const).flatMap((place): PublishedDifference[] =>
    page[place] === report[place]
      ? []
      : [{ kind: 'published', where: 'page', place, said: page[place], ledger: report[place] }],
  );
}
