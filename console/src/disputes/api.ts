import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type {
  DisputeItem,
  DisputeList,
  DisputeStepBody,
  DisputeView,
  LimitProofView,
  Parties,
  PartiesView,
  RegisterDisputeBody,
} from '../../../src/disputes/web/api-dispute-schemas.js';
import type { DocumentList, PaperBody, PaperDrafted } from '../../../src/disputes/web/api-paper-schemas.js';
import { callApi } from '../api/client.ts';
import { keepAnswer } from '../api/keep-answer.ts';
import { SITE_BASE } from '../api/site-base.ts';

export type { DisputeItem, DisputeStepBody, DisputeView, LimitProofView, Parties, RegisterDisputeBody };
export type DisputeStep = DisputeStepBody['step'];

const viewKey = (organId: string, id: string) => ['disputes', organId, 'view', id] as const;

export function useDisputes(organId: string) {
  return useQuery({
    queryKey: ['disputes', organId, 'list'],
    queryFn: ({ signal }) => callApi<DisputeList>(`/disputes/${organId}`, { signal }),
  });
}

export function useDispute(organId: string, id: string) {
  return useQuery({
    queryKey: viewKey(organId, id),
    queryFn: ({ signal }) => callApi<DisputeView>(`/disputes/${organId}/${encodeURIComponent(id)}`, { signal }),
  });
}

/** A change of a dispute; the answer is the dispute as it then stands. */
function useChange<T>(organId: string, change: (input: T) => Promise<DisputeView>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: async (view) => {
      await keepAnswer(client, viewKey(organId, view.disputeId), view);
      void client.invalidateQueries({ queryKey: ['disputes', organId, 'list'] });
      // An order to handle an application anew reopens it.
      void client.invalidateQueries({ queryKey: ['applications'] });
    },
  });
}

export function useRegisterDispute(organId: string) {
  return useChange(organId, (body: RegisterDisputeBody) =>
    callApi<DisputeView>(`/disputes/${organId}`, { method: 'POST', body }),
  );
}

export function useTakeDisputeStep(organId: string, id: string) {
  return useChange(organId, (body: DisputeStepBody) =>
    callApi<DisputeView>(`/disputes/${organId}/${encodeURIComponent(id)}/steps`, { method: 'POST', body }),
  );
}

/** Shows who the parties are; each call is recorded. The answer is kept in the page alone, not in the cache. */
export function useRevealParties(organId: string, id: string) {
  return useMutation({
    mutationFn: () =>
      callApi<PartiesView>(`/disputes/${organId}/${encodeURIComponent(id)}/parties`, { method: 'POST' }),
    gcTime: 0,
  });
}

const place = (organId: string, id: string) => `/disputes/${organId}/${encodeURIComponent(id)}`;

/** Drafts a paper of the defence; each call is recorded as a look at the parties. */
export function useDraftPaper(organId: string, id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: PaperBody) => callApi<PaperDrafted>(`${place(organId, id)}/papers`, { method: 'POST', body }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['letters', 'list'] }),
  });
}

const documentsKey = (base: string) => ['documents', base] as const;

/** The files of a dispute or a complaint; `base` is its address in the API. */
export function useDocuments(base: string) {
  return useQuery({
    queryKey: documentsKey(base),
    queryFn: ({ signal }) => callApi<DocumentList>(`${base}/files`, { signal }),
  });
}

export function useAddDocument(base: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ file, purpose }: { readonly file: File; readonly purpose: string }) => {
      const body = new FormData();
      body.append('purpose', purpose);
      body.append('file', file, file.name);
      return callApi<unknown>(`${base}/files`, { method: 'POST', body });
    },
    // What it belongs to has a new version with it.
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: documentsKey(base) });
      await client.invalidateQueries({ queryKey: ['disputes'] });
      await client.invalidateQueries({ queryKey: ['complaints'] });
    },
  });
}

export function documentFile(base: string, fileId: string): string {
  return `${SITE_BASE}/api/v1${base}/files/${encodeURIComponent(fileId)}`;
}
