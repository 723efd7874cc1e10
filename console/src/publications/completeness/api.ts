import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { CompletenessView } from '../../../../src/disclosures/web/api-completeness-schemas.js';
import { callApi } from '../../api/client.ts';
import { keepAnswer } from '../../api/keep-answer.ts';

export type OrganStanding = CompletenessView['organs'][number];
export type ItemStanding = OrganStanding['items'][number];

const keyOf = (members: boolean) => ['publications', 'completeness', members] as const;

/** What the organ lacks of what it must publish, or what its members lack. */
export function useCompleteness(members: boolean) {
  return useQuery({
    queryKey: keyOf(members),
    queryFn: ({ signal }) =>
      callApi<CompletenessView>(`/publications/completeness${members ? '?members=true' : ''}`, { signal }),
  });
}

/** Declares that an item does not apply to the organ; without a reason takes it back. */
export function useDeclare() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ code, reason }: { readonly code: string; readonly reason: string | null }) =>
      callApi<CompletenessView>(`/publications/completeness/${code}`, { method: 'PUT', body: { reason } }),
    onSuccess: (view) => keepAnswer(client, keyOf(false), view),
  });
}
