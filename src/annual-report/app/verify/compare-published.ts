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

export { compareData } from '../../domain/open-ledger/compare-published.js';

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
