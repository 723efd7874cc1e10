import { useQuery } from '@tanstack/react-query';
import type { ReportCharts } from '../../../../src/annual-report/web/api-report-charts-schemas.js';
import { callApi } from '../../api/client.ts';

export type { ReportCharts };

/** What the charts of a year show; asked for where `enabled`. */
export function useReportCharts(year: number, enabled: boolean) {
  return useQuery({
    queryKey: ['report-charts', year],
    queryFn: ({ signal }) => callApi<ReportCharts>(`/annual-reports/${year}/charts`, { signal }),
    enabled,
  });
}
