import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type {
  DueDayBody,
  MemberReport,
  MemberReportPage,
  MemberReports,
  MemberStepBody,
  RemarkBody,
} from '../../../src/annual-report/web/api-report-way-schemas.js';
import { callApi } from '../api/client.ts';
import { keepAnswer } from '../api/keep-answer.ts';
import { membersKey, useMemberReports } from '../api/reports.ts';

export { useMemberReports } from '../api/reports.ts';
export type { DueDayBody, MemberReport, MemberReportPage, MemberReports, RemarkBody };

const pageKey = (organId: string, year: number) => ['members', year, organId] as const;

/** How many reports of a year wait for the competent department to return or accept them; 0 where it is not asked for. */
export function useWaitingReports(year: number, enabled: boolean): number {
  const { data } = useMemberReports(year, enabled);
  return data?.items.filter(({ stage, received }) => stage === 'submitted' && received).length ?? 0;
}

/** Sets by when the reports of a year are to be handed in. */
export function useSetDueDay() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: DueDayBody) => callApi<MemberReports>('/members/annual-reports/due', { method: 'PUT', body }),
    onSuccess: (list) => keepAnswer(client, membersKey(list.year), list),
  });
}

export function useMemberReport(organId: string, year: number) {
  return useQuery({
    queryKey: pageKey(organId, year),
    queryFn: ({ signal }) => callApi<MemberReportPage>(`/members/${organId}/annual-reports/${year}`, { signal }),
  });
}

function useMemberChange<T>(organId: string, year: number, change: (input: T) => Promise<MemberReportPage>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    scope: { id: `member-${organId}-${year}` },
    onSuccess: async (page) => {
      await keepAnswer(client, pageKey(organId, year), page);
      void client.invalidateQueries({ queryKey: membersKey(year), exact: true });
    },
  });
}

export function useMakeRemark(organId: string, year: number) {
  return useMemberChange(organId, year, (body: RemarkBody) =>
    callApi<MemberReportPage>(`/members/${organId}/annual-reports/${year}/remarks`, { method: 'POST', body }),
  );
}

export function useTakeBackRemark(organId: string, year: number) {
  return useMemberChange(organId, year, (id: string) =>
    callApi<MemberReportPage>(`/members/${organId}/annual-reports/${year}/remarks/${id}`, { method: 'DELETE' }),
  );
}

/** Returns a report, or accepts it. */
export function useMemberStep(organId: string, year: number) {
  return useMemberChange(organId, year, (body: MemberStepBody) =>
    callApi<MemberReportPage>(`/members/${organId}/annual-reports/${year}/steps`, { method: 'POST', body }),
  );
}
