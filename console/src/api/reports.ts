import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type {
  DraftCell,
  DraftFinding,
  MemberReport,
  MemberReports,
  PublishBody,
  PublishedVersion,
  ReportDraft,
  ReportYear,
  ReportYears,
  TypedCellBody,
} from '../../../src/annual-report/web/api-report-schemas.js';
import { callApi } from './client.ts';
import { keepAnswer } from './keep-answer.ts';

export type { DraftCell, DraftFinding, MemberReport, PublishedVersion, ReportDraft, ReportYear, TypedCellBody };

const yearsKey = ['reports'] as const;
const draftKey = (year: number) => ['reports', year] as const;

export function useReportYears() {
  return useQuery({
    queryKey: yearsKey,
    queryFn: ({ signal }) => callApi<ReportYears>('/annual-reports', { signal }),
  });
}

export function useReportDraft(year: number) {
  return useQuery({
    queryKey: draftKey(year),
    queryFn: ({ signal }) => callApi<ReportDraft>(`/annual-reports/${year}`, { signal }),
  });
}

/** A change to the draft; each answers with the draft as it then stands, its figures and findings made anew. */
function useDraftChange<T>(year: number, change: (input: T) => Promise<ReportDraft>) {
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
    callApi<ReportDraft>(`/annual-reports/${year}/cells/${encodeURIComponent(cell)}`, { method: 'PUT', body }),
  );
}

export function useSaveSection(year: number) {
  return useDraftChange(year, ({ section, text }: { readonly section: number; readonly text: string }) =>
    callApi<ReportDraft>(`/annual-reports/${year}/sections/${section}`, { method: 'PUT', body: { text } }),
  );
}

export function usePublish(year: number) {
  return useDraftChange(year, (body: PublishBody) =>
    callApi<ReportDraft>(`/annual-reports/${year}/publish`, { method: 'POST', body }),
  );
}

export function useMemberReports(year: number) {
  return useQuery({
    queryKey: ['members', year],
    queryFn: ({ signal }) => callApi<MemberReports>(`/members/annual-reports?year=${year}`, { signal }),
  });
}
