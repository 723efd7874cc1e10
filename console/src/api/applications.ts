import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type {
  ApplicationEvent,
  ApplicationItem,
  ApplicationList,
  ApplicationView,
  IdentityView,
  ReplyBody,
} from '../../../src/applications/web/api-application-schemas.js';
import { callApi, queryString } from './client.ts';

export type { ApplicationEvent, ApplicationItem, ApplicationView, IdentityView, ReplyBody };

export interface ApplicationFilter {
  readonly state: 'open' | 'closed';
  readonly applicant?: string | undefined;
  readonly search?: string | undefined;
}

const PAGE = 50;
const listKey = (filter: ApplicationFilter) => ['applications', 'list', filter] as const;
const viewKey = (id: string) => ['applications', 'view', id] as const;

/** An organ's applications, a page at a time. */
export function useApplications(filter: ApplicationFilter) {
  return useInfiniteQuery({
    queryKey: listKey(filter),
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      callApi<ApplicationList>(`/applications${queryString({ ...filter, limit: PAGE, after: pageParam })}`, { signal }),
    getNextPageParam: (page) => page.next ?? undefined,
  });
}

export function useApplication(id: string) {
  return useQuery({
    queryKey: viewKey(id),
    queryFn: ({ signal }) => callApi<ApplicationView>(`/applications/${encodeURIComponent(id)}`, { signal }),
  });
}

/** Shows who applied; each call is recorded. The answer is kept in the page alone, not in the cache. */
export function useRevealIdentity(id: string) {
  return useMutation({
    mutationFn: () => callApi<IdentityView>(`/applications/${encodeURIComponent(id)}/identity`, { method: 'POST' }),
    gcTime: 0,
  });
}

export function useReply(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: ReplyBody) =>
      callApi<ApplicationView>(`/applications/${encodeURIComponent(id)}/reply`, { method: 'POST', body }),
    onSuccess: (view) => {
      client.setQueryData(viewKey(id), view);
      void client.invalidateQueries({ queryKey: ['applications', 'list'] });
    },
  });
}
