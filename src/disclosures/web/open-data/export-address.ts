import type { TableFormat } from './send-table.js';

/** What a list of publications is narrowed by, as its address says it. */
export interface ExportScope {
  readonly organ?: string | undefined;
  readonly catalogue?: string | undefined;
  readonly year?: number | undefined;
  readonly validity?: 'effective' | 'ended' | 'pending' | undefined;
  readonly genre?: string | undefined;
  readonly topic?: string | undefined;
  readonly documentNumber?: string | undefined;
  readonly language?: 'zh' | 'en' | undefined;
}

/** Where a list is had whole as a file, narrowed as it is shown: `/open-data/publications.csv?organ=FGJ`. */
export function exportAddress(scope: ExportScope, format: TableFormat): string {
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries(scope)) {
    if (value !== undefined && value !== '') query.set(key, String(value));
  }
  return `/open-data/publications.${format}${query.size === 0 ? '' : `?${query.toString()}`}`;
}
