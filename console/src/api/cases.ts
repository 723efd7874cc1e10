import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { DisputeList } from '../../../src/disputes/web/api-dispute-schemas.js';
import type { CaseLetterBody, CaseLetterDrafted } from '../../../src/applications/web/api-case-letter-schemas.js';
import type {
  CaseStepView,
  CaseSummary,
  CaseView,
  ClockView,
  TimelineEntry,
} from '../../../src/applications/web/api-case-schemas.js';
import type {
  AttachmentList,
  RegisterBody,
  RegisteredView,
  RelatedView,
} from '../../../src/applications/web/api-register-schemas.js';
import type { StepAnswer } from '../../../src/applications/web/api-step-schemas.js';
import { callApi, queryString } from './client.ts';
import { SITE_BASE } from './site-base.ts';

export type {
  AttachmentList,
  RegisterBody,
  RegisteredView,
  RelatedView,
  CaseLetterBody,
  CaseStepView,
  CaseSummary,
  CaseView,
  ClockView,
  StepAnswer,
  TimelineEntry,
};

const place = (id: string) => `/applications/${encodeURIComponent(id)}`;
const caseKey = (id: string) => ['applications', 'case', id] as const;

/** A case whole: state, texts, clock, what may be done now. `organ`: the member whose case it is, if not one's own organ's. */
export function useCase(id: string, organ?: string) {
  return useQuery({
    queryKey: [...caseKey(id), organ ?? null],
    queryFn: ({ signal }) => callApi<CaseView>(`${place(id)}/case${queryString({ organ })}`, { signal }),
  });
}

export interface StepCall {
  readonly version: number;
  readonly step: Readonly<Record<string, unknown>>;
}

/** Takes a step; the case, its letters and the lists are read anew. */
export function useTakeStep(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: StepCall) => callApi<StepAnswer>(`${place(id)}/steps`, { method: 'POST', body }),
    onSuccess: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: ['applications'] }),
        client.invalidateQueries({ queryKey: ['letters'] }),
      ]),
  });
}

/** Words a letter of the case from what the case knows. */
export function useComposeLetter(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: CaseLetterBody) => callApi<CaseLetterDrafted>(`${place(id)}/letters`, { method: 'POST', body }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['letters', 'list'] }),
  });
}

/** Applications that seem to ask for the same: of the same applicant, of others. */
export function useRelated(id: string) {
  return useQuery({
    queryKey: ['applications', 'related', id],
    queryFn: ({ signal }) => callApi<RelatedView>(`${place(id)}/related`, { signal }),
  });
}

/** What the applicant handed in. */
export function useAttachments(id: string, enabled: boolean) {
  return useQuery({
    queryKey: ['applications', 'files', id],
    queryFn: ({ signal }) => callApi<AttachmentList>(`${place(id)}/files`, { signal }),
    enabled,
  });
}

export function attachmentFile(id: string, fileId: string): string {
  return `${SITE_BASE}/api/v1${place(id)}/files/${encodeURIComponent(fileId)}`;
}

/** Keeps scans of what came on paper with the case. */
export function uploadAttachments(id: string, files: readonly File[]): Promise<{ ids: string[] }> {
  const body = new FormData();
  for (const file of files) body.append('file', file, file.name);
  return callApi(`${place(id)}/files`, { method: 'POST', body });
}

/** Registers what came in person, orally, by post or fax; the same form sent twice is registered once. */
export function useRegister() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: RegisterBody) => callApi<RegisteredView>('/applications', { method: 'POST', body }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['applications', 'list'] }),
  });
}

/** Disputes about a case. */
export function useDisputesOf(organId: string, applicationId: string) {
  return useQuery({
    queryKey: ['disputes', organId, 'of', applicationId],
    queryFn: ({ signal }) => callApi<DisputeList>(`/disputes/${organId}${queryString({ applicationId })}`, { signal }),
  });
}
