import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { DraftCell, PublishedVersion, TypedCellBody } from '../../../src/annual-report/web/api-report-schemas.js';
import type {
  AnswerBody,
  DecisionBody,
  JudgedFinding,
  MemberReports,
  OfferedStep,
  Punctuality,
  Remark,
  ReportPage,
  ReportStepBody,
  ReportWay,
  ReportYearLine,
  ReportYearLines,
  StageOrNone,
} from '../../../src/annual-report/web/api-report-way-schemas.js';
import { callApi } from './client.ts';
import { keepAnswer } from './keep-answer.ts';

export type { DraftCell, OfferedStep, PublishedVersion, Punctuality, Remark, ReportWay, StageOrNone, TypedCellBody };
export type DraftFinding = JudgedFinding;
export type ReportDraft = ReportPage;
export type ReportYear = ReportYearLine;
export type ReportStep = ReportStepBody['step'];

const yearsKey = ['reports'] as const;
const draftKey = (year: number) => ['reports', year] as const;

/** The organ's report years; asked for where `enabled`. */
export function useReportYears(enabled = true) {
  return useQuery({
    queryKey: yearsKey,
    queryFn: ({ signal }) => callApi<ReportYearLines>('/annual-reports', { signal }),
    enabled,
  });
}

export function useReportDraft(year: number) {
  return useQuery({
    queryKey: draftKey(year),
    queryFn: ({ signal }) => callApi<ReportPage>(`/annual-reports/${year}`, { signal }),
  });
}

/** A change to the report; each answers with the report as it then stands, its figures and findings made anew. */
function useDraftChange<T>(year: number, change: (input: T) => Promise<ReportPage>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    // Changes go to the server one after the other, so that the last answer is the last state.
    scope: { id: `report-${year}` },
    onSuccess: async (draft) => {
      await keepAnswer(client, draftKey(year), draft);
      void client.invalidateQueries({ queryKey: yearsKey, exact: true });
    },
  });
}

export function useSaveCell(year: number) {
  return useDraftChange(year, ({ cell, ...body }: TypedCellBody & { readonly cell: string }) =>
    callApi<ReportPage>(`/annual-reports/${year}/cells/${encodeURIComponent(cell)}`, { method: 'PUT', body }),
  );
}

export function useSaveSection(year: number) {
  return useDraftChange(year, ({ section, text }: { readonly section: number; readonly text: string }) =>
    callApi<ReportPage>(`/annual-reports/${year}/sections/${section}`, { method: 'PUT', body: { text } }),
  );
}

/** Signs, hands in, publishes, … */
export function useReportStep(year: number) {
  return useDraftChange(year, (body: ReportStepBody) =>
    callApi<ReportPage>(`/annual-reports/${year}/steps`, { method: 'POST', body }),
  );
}

/** Keeps an error with a reason, acknowledges warnings. */
export function useDecide(year: number) {
  return useDraftChange(year, (body: DecisionBody) =>
    callApi<ReportPage>(`/annual-reports/${year}/decisions`, { method: 'POST', body }),
  );
}

export function useTakeBackDecision(year: number) {
  return useDraftChange(year, (key: string) =>
    callApi<ReportPage>(`/annual-reports/${year}/decisions/${key}`, { method: 'DELETE' }),
  );
}

/** Answers a remark of the competent department. */
export function useSettleRemark(year: number) {
  return useDraftChange(year, ({ id, ...body }: AnswerBody & { readonly id: string }) =>
    callApi<ReportPage>(`/annual-reports/${year}/remarks/${id}`, { method: 'PUT', body }),
  );
}

export const membersKey = (year: number) => ['members', year] as const;

/** Where the reports of a year stand among the organs of a competent department; asked for where `enabled`. */
export function useMemberReports(year: number, enabled = true) {
  return useQuery({
    queryKey: membersKey(year),
    queryFn: ({ signal }) => callApi<MemberReports>(`/members/annual-reports?year=${year}`, { signal }),
    enabled,
  });
}
