import { useInfiniteQuery, useMutation, useQuery } from '@tanstack/react-query';
import type {
  ApplicationItem,
  ApplicationList,
  IdentityView,
} from '../../../src/applications/web/api-application-schemas.js';
import type { WorkCountsView } from '../../../src/applications/web/api-work-count-schemas.js';
import { callApi, queryString } from './client.ts';

export type { ApplicationItem, IdentityView, WorkCountsView };

/** What the server is asked for; a filter left out does not narrow. */
export interface ApplicationFilter {
  readonly state: 'open' | 'closed';
  readonly organ?: string | undefined;
  readonly phase?: string | undefined;
  readonly waitingFor?: string | undefined;
  readonly division?: string | undefined;
  readonly outcome?: string | undefined;
  readonly applicant?: string | undefined;
  readonly dueWithin?: number | undefined;
  readonly overdue?: string | undefined;
  readonly search?: string | undefined;
}

const PAGE = 50;
const listKey = (filter: ApplicationFilter) => ['applications', 'list', filter] as const;

/** An organ's applications, a page at a time; the pages read stay while the way leads to a case and back. */
export function useApplications(filter: ApplicationFilter) {
  return useInfiniteQuery({
    queryKey: listKey(filter),
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      callApi<ApplicationList>(`/applications${queryString({ ...filter, limit: PAGE, after: pageParam })}`, { signal }),
    getNextPageParam: (page) => page.next ?? undefined,
  });
}

/** How the work stands, for the head of the list. */
export function useWorkCounts(organ: string | undefined) {
  return useQuery({
    queryKey: ['applications', 'list', 'counts', organ],
    queryFn: ({ signal }) => callApi<WorkCountsView>(`/applications/counts${queryString({ organ })}`, { signal }),
  });
}

/** Shows who applied; each call is recorded. The answer is kept in the page alone, not in the cache. */
export function useRevealIdentity(id: string) {
  return useMutation({
    mutationFn: () => callApi<IdentityView>(`/applications/${encodeURIComponent(id)}/identity`, { method: 'POST' }),
    gcTime: 0,
  });
}
