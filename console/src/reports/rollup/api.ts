import { useQuery } from '@tanstack/react-query';
import type {
  Outlier,
  Rollup,
  RollupLine,
  RollupProblem,
} from '../../../../src/annual-report/web/api-rollup-schemas.js';
import { callApi, queryString } from '../../api/client.ts';
import { SITE_BASE } from '../../api/site-base.ts';

export type { Outlier, Rollup, RollupLine, RollupProblem };

/** A government's sum, opened onto its members; of the session's own government, or of one below it. */
export function useRollup(year: number, within?: string) {
  return useQuery({
    queryKey: ['reports', year, 'rollup', within],
    queryFn: ({ signal }) => callApi<Rollup>(`/annual-reports/${year}/rollup${queryString({ within })}`, { signal }),
  });
}

/** Where the table of members is saved from. */
export function tableAddress(
  year: number,
  format: 'xlsx' | 'csv',
  chosen: { readonly within?: string | undefined; readonly cells?: string | undefined },
): string {
  return `${SITE_BASE}/api/v1/annual-reports/${year}/rollup/table${queryString({ format, ...chosen })}`;
}
