import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { OrganSettingsBody, OrganSettingsView } from '../../../src/organs/web/api-organ-settings-schemas.js';
import type { SealView } from '../../../src/letters/web/api-letter-schemas.js';
import { callApi } from './client.ts';
import { keepAnswer } from './keep-answer.ts';

export type { OrganSettingsView };

const key = ['organ-settings'] as const;

export function useOrganSettings() {
  return useQuery({
    queryKey: key,
    queryFn: ({ signal }) => callApi<OrganSettingsView>('/organ/settings', { signal }),
  });
}

const sealKey = ['organ-seal'] as const;

/** The image of the seal that letters issued now carry. */
export function useSeal() {
  return useQuery({ queryKey: sealKey, queryFn: ({ signal }) => callApi<SealView>('/organ/seal', { signal }) });
}

/** Puts the image of the seal in place, or with `null` takes it away; letters issued before keep theirs. */
export function useSaveSeal() {
  const client = useQueryClient();
  return useMutation({
    onSuccess: () => client.invalidateQueries({ queryKey: sealKey }),
    mutationFn: (image: { readonly file: File; readonly widthMm: number } | null) => {
      if (!image) return callApi<{ version: number }>('/organ/seal', { method: 'DELETE' });
      const body = new FormData();
      body.append('widthMm', String(image.widthMm));
      body.append('file', image.file, image.file.name);
      return callApi<{ version: number }>('/organ/seal', { method: 'PUT', body });
    },
  });
}

export function useSaveOrganSettings() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: OrganSettingsBody) => callApi<OrganSettingsView>('/organ/settings', { method: 'PUT', body }),
    onSuccess: (view) => keepAnswer(client, key, view),
  });
}
