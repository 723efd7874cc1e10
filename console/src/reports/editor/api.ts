import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type {
  PromiseBody,
  PromiseOfLastYear,
  ReportBeside,
} from '../../../../src/annual-report/web/api-report-beside-schemas.js';
import { callApi } from '../../api/client.ts';
import { keepAnswer } from '../../api/keep-answer.ts';

export type { PromiseOfLastYear, ReportBeside };

const besideKey = (year: number) => ['report-beside', year] as const;

/** What stands beside the draft: last year's report, the fees of the year. */
export function useBeside(year: number) {
  return useQuery({
    queryKey: besideKey(year),
    queryFn: ({ signal }) => callApi<ReportBeside>(`/annual-reports/${year}/beside`, { signal }),
  });
}

/** Keeps what became of a promise of last year's report. */
export function useAnswerPromise(year: number) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ key, ...body }: PromiseBody & { readonly key: string }) =>
      callApi<ReportBeside>(`/annual-reports/${year}/promises/${key}`, { method: 'PUT', body }),
    scope: { id: `report-${year}` },
    onSuccess: async (beside) => {
      await keepAnswer(client, besideKey(year), beside);
      // The report counts one change more.
      await client.invalidateQueries({ queryKey: ['reports', year] });
    },
  });
}
