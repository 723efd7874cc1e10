import { useQuery } from '@tanstack/react-query';
import type { ReportBeside } from '../../../../src/annual-report/web/api-report-beside-schemas.js';
import { callApi } from '../../api/client.ts';

export type { ReportBeside };

/** What stands beside the draft: last year's report, the fees of the year. */
export function useBeside(year: number) {
  return useQuery({
    queryKey: ['report-beside', year],
    queryFn: ({ signal }) => callApi<ReportBeside>(`/annual-reports/${year}/beside`, { signal }),
  });
}
