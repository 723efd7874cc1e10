import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { OrganSettingsBody, OrganSettingsView } from '../../../src/organs/web/api-organ-settings-schemas.js';
import { callApi } from './client.ts';

export type { OrganSettingsView };

const key = ['organ-settings'] as const;

export function useOrganSettings() {
  return useQuery({
    queryKey: key,
    queryFn: ({ signal }) => callApi<OrganSettingsView>('/organ/settings', { signal }),
  });
}

export function useSaveOrganSettings() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: OrganSettingsBody) => callApi<OrganSettingsView>('/organ/settings', { method: 'PUT', body }),
    onSuccess: (view) => client.setQueryData(key, view),
  });
}
