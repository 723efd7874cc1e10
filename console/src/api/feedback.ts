import { useQuery } from '@tanstack/react-query';
import type { FeedbackView } from '../../../src/applications/web/api-feedback-schemas.js';
import { callApi } from './client.ts';

export type { FeedbackView };

/** What applicants thought of how they were served, as said in a year. */
export function useFeedback(year: number) {
  return useQuery({
    queryKey: ['applications', 'feedback', year],
    queryFn: ({ signal }) => callApi<FeedbackView>(`/applications/feedback?year=${year}`, { signal }),
  });
}
