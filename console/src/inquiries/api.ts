import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type {
  InquiryAnswerBody,
  InquiryItem,
  InquiryList,
  InquiryView,
} from '../../../src/applications/web/api-inquiry-schemas.js';
import { callApi, queryString } from '../api/client.ts';
import { SITE_BASE } from '../api/site-base.ts';

export type { InquiryAnswerBody, InquiryItem, InquiryView };

const place = (id: string) => `/inquiries/${encodeURIComponent(id)}`;

/** A page after the other of what other organs ask this one. */
export function useInquiries(state: 'open' | 'settled') {
  return useInfiniteQuery({
    queryKey: ['inquiries', 'list', state],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      callApi<InquiryList>(`/inquiries${queryString({ state, ...(pageParam && { after: pageParam }) })}`, { signal }),
    getNextPageParam: ({ next }) => next ?? undefined,
  });
}

/** How many wait for an answer, for the menu. */
export function useInquiryCount(enabled: boolean): number {
  const query = useQuery({
    queryKey: ['inquiries', 'count'],
    queryFn: ({ signal }) => callApi<InquiryList>('/inquiries', { signal }),
    enabled,
  });
  return query.data?.open ?? 0;
}

export function useInquiry(id: string) {
  return useQuery({
    queryKey: ['inquiries', 'one', id],
    queryFn: ({ signal }) => callApi<InquiryView>(place(id), { signal }),
  });
}

export function useAnswerInquiry(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: InquiryAnswerBody) => callApi<InquiryView>(`${place(id)}/answer`, { method: 'POST', body }),
    onSettled: () => client.invalidateQueries({ queryKey: ['inquiries'] }),
  });
}

export function inquiryFile(id: string, form: 'pdf' | 'docx'): string {
  return `${SITE_BASE}/api/v1${place(id)}/letter?form=${form}`;
}
