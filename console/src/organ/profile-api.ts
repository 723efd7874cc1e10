import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { OrganProfileBody, OrganProfileView } from '../../../src/organs/web/api-organ-profile-schemas.js';
import { callApi } from '../api/client.ts';
import { keepAnswer } from '../api/keep-answer.ts';

export type { OrganProfileView };

const key = ['organ-profile'] as const;

export function useOrganProfile() {
  return useQuery({
    queryKey: key,
    queryFn: ({ signal }) => callApi<OrganProfileView>('/organ/profile', { signal }),
  });
}

export function useSaveOrganProfile() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: OrganProfileBody) => callApi<OrganProfileView>('/organ/profile', { method: 'PUT', body }),
    onSuccess: (view) => keepAnswer(client, key, view),
  });
}
