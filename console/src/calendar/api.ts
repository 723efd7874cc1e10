import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type {
  CalendarYear,
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
export type NoticeDay = NoticeRead['days'][number];

export function useNotices() {
  return useQuery({
    queryKey: ['calendar', 'notices'],
    queryFn: ({ signal }) => callApi<NoticeList>('/calendar/notices', { signal }),
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

/** Loads a notice; every limit on screen may be another afterwards. */
export function useLoadNotice() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: LoadNoticeBody) => callApi<NoticeLoadedView>('/calendar/notices', { method: 'POST', body }),
    onSuccess: () => void client.invalidateQueries(),
  });
}
