import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type {
  CorrectBody,
  DecisionTotal,
  DecisionTotals,
  EndBody,
  ImportItem,
  ImportList,
  RecordBody,
  RecordItem,
  RecordList,
  SheetAnswer,
  SheetError,
  WithdrawBody,
} from '../../../src/disclosures/web/api-disclosure-schemas.js';
import { callApi, queryString } from '../api/client.ts';
import { keepAnswer } from '../api/keep-answer.ts';
import { SITE_BASE } from '../api/site-base.ts';

export type { DecisionTotal, EndBody, ImportItem, RecordBody, RecordItem, SheetAnswer, SheetError, WithdrawBody };
export type Sheet = ImportItem['sheet'];

export const templateOf = (sheet: Sheet) => `${SITE_BASE}/api/v1/disclosures/sheets/${sheet}/template`;

export interface RecordFilter {
  readonly organ?: string | undefined;
  readonly kind?: RecordItem['kind'] | undefined;
  readonly standing?: RecordItem['standing'] | undefined;
  readonly year?: number | undefined;
  readonly search?: string | undefined;
}

const listKey = ['disclosures', 'list'] as const;
const recordKey = (id: string) => ['disclosures', 'record', id] as const;
const importsKey = ['disclosures', 'imports'] as const;
const decisionsKey = ['decisions'] as const;

export function useRecords(filter: RecordFilter, limit = 50) {
  return useInfiniteQuery({
    queryKey: [...listKey, filter, limit],
    queryFn: ({ signal, pageParam }) =>
      callApi<RecordList>(`/disclosures${queryString({ ...filter, limit, after: pageParam })}`, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
  });
}

/** One record; of a member of the competent department where `organ` is given. */
export function useRecord(id: string, organ: string | undefined) {
  return useQuery({
    queryKey: recordKey(id),
    queryFn: ({ signal }) =>
      callApi<RecordItem>(`/disclosures/${encodeURIComponent(id)}${queryString({ organ })}`, { signal }),
  });
}

/** A change of a record; the answer is the record as it then stands, and figures of reports follow. */
function useRecordChange<T>(change: (input: T) => Promise<RecordItem>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: async (record) => {
      await keepAnswer(client, recordKey(record.id), record);
      void client.invalidateQueries({ queryKey: listKey });
      void client.invalidateQueries({ queryKey: ['reports'] });
    },
  });
}

export function useRecordDocument() {
  return useRecordChange((body: RecordBody) => callApi<RecordItem>('/disclosures', { method: 'POST', body }));
}

export function useCorrectRecord(id: string) {
  return useRecordChange((body: CorrectBody) =>
    callApi<RecordItem>(`/disclosures/${encodeURIComponent(id)}`, { method: 'PUT', body }),
  );
}

export function useEndRecord(id: string) {
  return useRecordChange((body: EndBody) =>
    callApi<RecordItem>(`/disclosures/${encodeURIComponent(id)}/end`, { method: 'POST', body }),
  );
}

export function useWithdrawRecord(id: string) {
  return useRecordChange((body: WithdrawBody) =>
    callApi<RecordItem>(`/disclosures/${encodeURIComponent(id)}/withdraw`, { method: 'POST', body }),
  );
}

export function useDecisions(organ: string | undefined) {
  return useQuery({
    queryKey: [...decisionsKey, organ],
    queryFn: ({ signal }) => callApi<DecisionTotals>(`/decisions${queryString({ organ })}`, { signal }),
  });
}

export function useImports() {
  return useQuery({
    queryKey: importsKey,
    queryFn: ({ signal }) => callApi<ImportList>('/disclosures/imports', { signal }),
  });
}

function formOf(file: File): FormData {
  const body = new FormData();
  body.append('file', file, file.name);
  return body;
}

/** Looks at a file; nothing is kept. */
export function useCheckSheet(sheet: Sheet) {
  return useMutation({
    mutationFn: (file: File) =>
      callApi<SheetAnswer>(`/disclosures/sheets/${sheet}/check`, { method: 'POST', body: formOf(file) }),
  });
}

/** Imports every row, or none. */
export function useImportSheet(sheet: Sheet) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (file: File) =>
      callApi<SheetAnswer>(`/disclosures/sheets/${sheet}`, { method: 'POST', body: formOf(file) }),
    onSuccess: async () => {
      for (const queryKey of [listKey, importsKey, decisionsKey, ['reports']])
        await client.invalidateQueries({ queryKey });
    },
  });
}

export function useTakeBack() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) =>
      callApi<ImportList>(`/disclosures/imports/${encodeURIComponent(id)}/take-back`, { method: 'POST' }),
    onSuccess: async (list) => {
      await keepAnswer(client, importsKey, list);
      for (const queryKey of [['disclosures'], decisionsKey, ['reports']]) void client.invalidateQueries({ queryKey });
    },
  });
}
