import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { OpinionLinkMade } from '../../../src/applications/web/api-opinion-link-schemas.js';
import type { LetterBody, LetterItem, LetterList, LetterView } from '../../../src/letters/web/api-letter-schemas.js';
import { callApi, queryString } from './client.ts';
import { keepAnswer } from './keep-answer.ts';
import { SITE_BASE } from './site-base.ts';

export type { LetterBody, LetterItem, LetterView };
export type LetterWords = NonNullable<LetterView['text']>;

export interface LetterSubject {
  readonly kind: 'application' | 'dispute';
  readonly id: string;
}

const viewKey = (id: string) => ['letters', 'view', id] as const;
const place = (id: string) => `/letters/${encodeURIComponent(id)}`;

export function useLetters({ kind, id }: LetterSubject, enabled: boolean) {
  return useQuery({
    queryKey: ['letters', 'list', kind, id],
    queryFn: ({ signal }) =>
      callApi<LetterList>(`/letters${queryString({ subjectKind: kind, subjectId: id })}`, { signal }),
    enabled,
  });
}

export function useLetter(id: string) {
  return useQuery({
    queryKey: viewKey(id),
    queryFn: ({ signal }) => callApi<LetterView>(place(id), { signal }),
    enabled: id !== '',
  });
}

export function useEditLetter(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: LetterBody) => callApi<LetterView>(place(id), { method: 'PUT', body }),
    onSuccess: async (view) => {
      await keepAnswer(client, viewKey(id), view);
      void client.invalidateQueries({ queryKey: ['letters', 'list'] });
    },
  });
}

/** Freezes a paper that no step issues. */
export function useFinishLetter(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (version: number) => callApi<LetterView>(`${place(id)}/finish`, { method: 'POST', body: { version } }),
    onSuccess: async (view) => {
      await keepAnswer(client, viewKey(id), view);
      void client.invalidateQueries({ queryKey: ['letters', 'list'] });
    },
  });
}

export function useUploadScan(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (file: File) => {
      const body = new FormData();
      body.append('file', file, file.name);
      return callApi<{ fileId: string }>(`${place(id)}/scans`, { method: 'POST', body });
    },
    onSuccess: () => client.invalidateQueries({ queryKey: viewKey(id) }),
  });
}

export function letterFile(id: string, form: 'pdf' | 'docx'): string {
  return `${SITE_BASE}/api/v1${place(id)}/file?form=${form}`;
}

export function scanFile(id: string, fileId: string): string {
  return `${SITE_BASE}/api/v1${place(id)}/scans/${encodeURIComponent(fileId)}`;
}

/** Makes the link by which a third party answers a letter; while a draft, the letter then holds it. */
export function useOpinionLink(caseId: string, letterId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () =>
      callApi<OpinionLinkMade>(`/applications/${encodeURIComponent(caseId)}${place(letterId)}/opinion-link`, {
        method: 'POST',
        body: {},
      }),
    onSuccess: () => client.invalidateQueries({ queryKey: viewKey(letterId) }),
    gcTime: 0,
  });
}
