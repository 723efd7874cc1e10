import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type {
  AreaView,
  FileView,
  FoundView,
  MaterialListView,
  MaterialPagesView,
  ProofView,
  RedactionAnswer,
  RedactionBody,
  RedactionView,
} from '../../../src/applications/web/api-redaction-schemas.js';
import { callApi } from '../api/client.ts';

export type {
  AreaView,
  FileView,
  FoundView,
  MaterialPagesView,
  ProofView,
  RedactionAnswer,
  RedactionBody,
  RedactionView,
};
export type PageView = MaterialPagesView['pages'][number];

const base = (id: string) => `/applications/${encodeURIComponent(id)}`;
const listKey = (id: string) => ['materials', id] as const;

export function useMaterials(id: string) {
  return useQuery({
    queryKey: listKey(id),
    queryFn: ({ signal }) => callApi<MaterialListView>(`${base(id)}/materials`, { signal }),
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

export function useRedact(id: string, fileId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: RedactionBody) =>
      callApi<RedactionAnswer>(`${base(id)}/materials/${fileId}/redactions`, { method: 'POST', body }),
    onSuccess: () => client.invalidateQueries({ queryKey: listKey(id), exact: true }),
  });
}

export function pagePicture(id: string, fileId: string, page: number): string {
  return `/api/v1${base(id)}/materials/${fileId}/pages/${page}`;
}

export function redactedFile(id: string, fileId: string): string {
  return `/api/v1${base(id)}/redacted/${fileId}`;
}
