import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type {
  CalendarYear,
  ChangedLimitList,
  LastRecomputation,
  LoadNoticeBody,
  NoticeList,
  NoticeLoadedView,
  NoticeRead,
  NoticeText,
  ReadNoticeBody,
} from '../../../src/calendar/web/api-calendar-schemas.js';
import { callApi } from '../api/client.ts';

export type { NoticeLoadedView, NoticeRead };
export type NoticeItem = NoticeList['items'][number];
export type ChangedLimit = ChangedLimitList['items'][number];
export type Recomputation = NonNullable<LastRecomputation['last']>;
export type NoticeDay = NoticeRead['days'][number];

export function useNotices() {
  return useQuery({
    queryKey: ['calendar', 'notices'],
    queryFn: ({ signal }) => callApi<NoticeList>('/calendar/notices', { signal }),
  });
}

const PROGRESS = ['calendar', 'recomputation'];
/** While limits are counted anew, the page asks how far it is. */
const ASK_AGAIN_MS = 1_500;

/** The last recomputation of limits; asked for again until it has ended. */
export function useLastRecomputation() {
  return useQuery({
    queryKey: PROGRESS,
    queryFn: ({ signal }) => callApi<LastRecomputation>('/calendar/recomputation', { signal }),
    refetchInterval: ({ state }) => (state.data?.last && state.data.last.ended === null ? ASK_AGAIN_MS : false),
  });
}

/** The limits a recomputation has moved, a page at a time. */
export function useChangedLimits(number: number) {
  return useInfiniteQuery({
    queryKey: ['calendar', 'changes', number],
    queryFn: ({ signal, pageParam }) =>
      callApi<ChangedLimitList>(
        `/calendar/recomputations/${number}/changes${pageParam === null ? '' : `?after=${pageParam}`}`,
        { signal },
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  });
}

export function useCalendarYear(year: number) {
  return useQuery({
    queryKey: ['calendar', 'year', year],
    queryFn: ({ signal }) => callApi<CalendarYear>(`/calendar/years/${year}`, { signal }),
  });
}

export function useReadNotice() {
  return useMutation({
    mutationFn: (body: ReadNoticeBody) => callApi<NoticeRead>('/calendar/notices/read', { method: 'POST', body }),
  });
}

/** The text of a notice that comes as DOCX or PDF. */
export function useNoticeFile() {
  return useMutation({
    mutationFn: (file: File) => {
      const body = new FormData();
      body.append('file', file, file.name);
      return callApi<NoticeText>('/calendar/notices/read-file', { method: 'POST', body });
    },
  });
}

/** Loads a notice; every limit on screen may be another soon. */
export function useLoadNotice() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: LoadNoticeBody) => callApi<NoticeLoadedView>('/calendar/notices', { method: 'POST', body }),
    onSuccess: () => void client.invalidateQueries(),
  });
}
