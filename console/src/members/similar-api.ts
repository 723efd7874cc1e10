import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { SimilarPair, SimilarState } from '../../../src/annual-report/web/api-similar-schemas.js';
import { callApi, queryString } from '../api/client.ts';
import { keepAnswer } from '../api/keep-answer.ts';
import { SITE_BASE } from '../api/site-base.ts';

export type { SimilarPair, SimilarState };

/** While a comparison is under way it is asked for again after so many milliseconds. */
const LOOK_AGAIN = 1500;
const key = (year: number) => ['similar', year] as const;

/** What the last comparison of members' texts found, and whether one is under way. */
export function useSimilar(year: number) {
  return useQuery({
    queryKey: key(year),
    queryFn: ({ signal }) => callApi<SimilarState>(`/members/similar/${year}`, { signal }),
    refetchInterval: ({ state }) => (state.data?.askedAt ? LOOK_AGAIN : false),
  });
}

export function useAskSimilar(year: number) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => callApi<SimilarState>(`/members/similar/${year}`, { method: 'POST', body: {} }),
    onSuccess: (state) => keepAnswer(client, key(year), state),
  });
}

/** The page that shows both side by side. */
export function sideBySide(year: number, { one, other }: SimilarPair): string {
  return `${SITE_BASE}/api/v1/members/similar/${year}/comparison${queryString({ one: one.organId, other: other?.organId })}`;
}
