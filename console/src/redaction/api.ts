import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type {
  AreaView,
  AsItIsBody,
  CopyAnswer,
  FileView,
  FoundView,
  MaterialListView,
  MaterialPagesView,
  ProofView,
  RedactionBody,
  RedactionView,
} from '../../../src/applications/web/api-redaction-schemas.js';
import { ApiError, callApi } from '../api/client.ts';
import { SITE_BASE } from '../api/site-base.ts';

export type { AreaView, FileView, FoundView, MaterialPagesView, ProofView, RedactionBody, RedactionView };
/** What was made, or why nothing was made yet. */
export type RedactionAnswer = Exclude<CopyAnswer, { kind: 'making' }>;
export type PageView = MaterialPagesView['pages'][number];

const base = (id: string) => `/applications/${encodeURIComponent(id)}`;
const listKey = (id: string) => ['materials', id] as const;

/** The materials of a case and their copies, or what `select` makes of them. */
export function useMaterials<T = MaterialListView>(
  id: string,
  { select }: { readonly select?: (list: MaterialListView) => T } = {},
) {
  return useQuery({
    queryKey: listKey(id),
    queryFn: ({ signal }) => callApi<MaterialListView>(`${base(id)}/materials`, { signal }),
    ...(select && { select }),
    // Copies that others ordered, or that were ordered before this page was opened.
    refetchInterval: ({ state }) => ((state.data?.making.length ?? 0) > 0 ? ASK_AGAIN_MS : false),
  });
}

export function useUploadMaterials(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (files: readonly File[]) => {
      const body = new FormData();
      for (const file of files) body.append('file', file, file.name);
      return callApi<{ ids: string[] }>(`${base(id)}/materials`, { method: 'POST', body });
    },
    onSuccess: () => client.invalidateQueries({ queryKey: listKey(id) }),
  });
}

/** Lines and likely personal data of a material; a file never changes, so it is read once. */
export function useMaterialPages(id: string, fileId: string) {
  return useQuery({
    queryKey: ['materials', id, fileId, 'pages'],
    queryFn: ({ signal }) => callApi<MaterialPagesView>(`${base(id)}/materials/${fileId}/pages`, { signal }),
    staleTime: Infinity,
    gcTime: 0,
    retry: false,
  });
}

const ASK_AGAIN_MS = 1_500;
/** So many questions without an answer in a row, and the server is taken to be gone. */
const SILENT = 20;

/** Orders a copy and asks until it is made: that takes minutes for a long file, and a lost answer ends nothing. */
async function makeCopy(id: string, order: string, body: RedactionBody | AsItIsBody): Promise<RedactionAnswer> {
  const path = `${base(id)}/${order}`;
  const { orderId } = await callApi<{ orderId: string }>(path, { method: 'POST', body });
  for (let silent = 0; ;) {
    await new Promise((resolve) => setTimeout(resolve, ASK_AGAIN_MS));
    try {
      const answer = await callApi<CopyAnswer>(`${base(id)}/copy-orders/${orderId}`);
      if (answer.kind !== 'making') return answer;
      silent = 0;
    } catch (error) {
      const gone = error instanceof ApiError && (error.status === 0 || error.status >= 502);
      if (!gone || (silent += 1) > SILENT) throw error;
    }
  }
}

/** A copy with areas withheld. */
export function useRedact(id: string, fileId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: RedactionBody) => makeCopy(id, `materials/${fileId}/redactions`, body),
    onSuccess: () => client.invalidateQueries({ queryKey: listKey(id), exact: true }),
  });
}

/** A copy of the pages as they are. */
export function useSupplyAsItIs(id: string, fileId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: AsItIsBody) => makeCopy(id, `materials/${fileId}/as-it-is`, body),
    onSuccess: () => client.invalidateQueries({ queryKey: listKey(id), exact: true }),
  });
}

export function useTakeBack(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (fileId: string) => callApi(`${base(id)}/redacted/${fileId}/take-back`, { method: 'POST' }),
    onSettled: () => client.invalidateQueries({ queryKey: listKey(id), exact: true }),
  });
}

export function pagePicture(id: string, fileId: string, page: number): string {
  return `${SITE_BASE}/api/v1${base(id)}/materials/${fileId}/pages/${page}`;
}

export function redactedFile(id: string, fileId: string): string {
  return `${SITE_BASE}/api/v1${base(id)}/redacted/${fileId}`;
}
