import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReportPage } from '../../../../src/annual-report/web/api-report-way-schemas.js';
import type {
  PlannedCell,
  ReportUpload,
  ReportUploadPage,
  ReportUploads,
  TakeOverBody,
  TakeOverPlan,
} from '../../../../src/annual-report/web/api-report-upload-schemas.js';
import { callApi } from '../../api/client.ts';
import { keepAnswer } from '../../api/keep-answer.ts';

export type { PlannedCell, ReportUpload, ReportUploadPage, TakeOverBody, TakeOverPlan };

/** Whose uploads: the session's own organ's, or those received of a member. */
export interface UploadsPlace {
  readonly year: number;
  readonly memberId?: string;
}

/** Where the API keeps them. */
export function apiPath({ year, memberId }: UploadsPlace): string {
  return `${memberId === undefined ? '' : `/members/${memberId}`}/annual-reports/${year}/uploads`;
}

/** Where the console shows them. */
export function pagePath({ year, memberId }: UploadsPlace, id: string): string {
  return memberId === undefined ? `/reports/${year}/uploads/${id}` : `/members/${memberId}/${year}/uploads/${id}`;
}

const listKey = (place: UploadsPlace) => ['uploads', apiPath(place)] as const;

export function useUploads(place: UploadsPlace) {
  return useQuery({
    queryKey: listKey(place),
    queryFn: ({ signal }) => callApi<ReportUploads>(apiPath(place), { signal }),
  });
}

export function useUpload(place: UploadsPlace, id: string) {
  return useQuery({
    queryKey: [...listKey(place), id],
    queryFn: ({ signal }) => callApi<ReportUploadPage>(`${apiPath(place)}/${id}`, { signal }),
  });
}

/** A change of the list; what is made of uploads elsewhere (findings, texts beside, members) is asked for anew. */
function useUploadsChange<T>(place: UploadsPlace, change: (input: T) => Promise<ReportUploads>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: async (list) => {
      await keepAnswer(client, listKey(place), list);
      for (const key of ['reports', 'report-beside', 'members', 'uploads']) {
        void client.invalidateQueries({ queryKey: [key] });
      }
    },
  });
}

export function useSendUpload(place: UploadsPlace) {
  return useUploadsChange(place, ({ file, receivedOn }: { readonly file: File; readonly receivedOn?: string }) => {
    const body = new FormData();
    if (receivedOn !== undefined) body.append('receivedOn', receivedOn);
    body.append('file', file, file.name);
    return callApi<ReportUploads>(apiPath(place), { method: 'POST', body });
  });
}

export function useRemoveUpload(place: UploadsPlace) {
  return useUploadsChange(place, ({ id, reason }: { readonly id: string; readonly reason: string }) =>
    callApi<ReportUploads>(`${apiPath(place)}/${id}/removal`, { method: 'POST', body: { reason } }),
  );
}

/** Lets a received report stand for its member in sums, or its records again. */
export function useCountUpload(place: UploadsPlace) {
  return useUploadsChange(place, ({ id, method }: { readonly id: string; readonly method: 'PUT' | 'DELETE' }) =>
    callApi<ReportUploads>(`${apiPath(place)}/${id}/in-sum`, { method }),
  );
}

function useDraftAnswer<T>(year: number, change: (input: T) => Promise<ReportPage>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    scope: { id: `report-${year}` },
    onSuccess: async (draft) => {
      await keepAnswer(client, ['reports', year], draft);
      void client.invalidateQueries({ queryKey: listKey({ year }) });
    },
  });
}

export function useTakeOver(year: number, id: string) {
  return useDraftAnswer(year, (body: TakeOverBody) =>
    callApi<ReportPage>(`${apiPath({ year })}/${id}/take-over`, { method: 'POST', body }),
  );
}

/** Counts a table from the ledger again. */
export function useGiveUpTaken(year: number) {
  return useDraftAnswer(year, ({ table, version }: { readonly table: 't3' | 't4'; readonly version: number }) =>
    callApi<ReportPage>(`/annual-reports/${year}/taken-tables/${table}`, { method: 'DELETE', body: { version } }),
  );
}
