import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type {
  CellRecord,
  CellRecords,
  CorrectionsDue,
} from '../../../../src/annual-report/web/api-cell-record-schemas.js';
import { callApi, queryString } from '../../api/client.ts';

export type { CellRecord, CellRecords, CorrectionsDue };
export type RecordOf<T extends CellRecord['type']> = Extract<CellRecord, { readonly type: T }>;

/** What a cell of a report counts, a page at a time; of the session's organ, or of a member. */
export function useCellRecords(year: number, cell: string, organ?: string) {
  const place = `/annual-reports/${year}/cells/${encodeURIComponent(cell)}/records`;
  return useInfiniteQuery({
    queryKey: ['reports', year, 'records', cell, organ],
    queryFn: ({ signal, pageParam }) =>
      callApi<CellRecords>(`${place}${queryString({ organ, after: pageParam })}`, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
  });
}

/** Signed years whose records have changed since. */
export function useCorrectionsDue() {
  return useQuery({
    queryKey: ['reports', 'corrections'],
    queryFn: ({ signal }) => callApi<CorrectionsDue>('/annual-reports/corrections', { signal }),
  });
}
