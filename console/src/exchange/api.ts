import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { CellErrorView, ImportAnswer } from '../../../src/applications/web/api-exchange-schemas.js';
import { callApi, callForFile } from '../api/client.ts';
import { SITE_BASE } from '../api/site-base.ts';

export type { CellErrorView, ImportAnswer };

export const TEMPLATE = `${SITE_BASE}/api/v1/applications/imports/template`;

function formOf(file: File): FormData {
  const body = new FormData();
  body.append('file', file, file.name);
  return body;
}

/** Looks at a workbook; nothing is kept. */
export function useCheckWorkbook() {
  return useMutation({
    mutationFn: (file: File) =>
      callApi<ImportAnswer>('/applications/imports/check', { method: 'POST', body: formOf(file) }),
  });
}

/** The workbook back with its errors marked, saved by the browser. */
export function useMarkedWorkbook() {
  return useMutation({
    mutationFn: async ({ file, name }: { readonly file: File; readonly name: string }) => {
      const marked = await callForFile('/applications/imports/check.xlsx', { method: 'POST', body: formOf(file) });
      const address = URL.createObjectURL(marked);
      const link = document.createElement('a');
      link.href = address;
      link.download = name;
      link.click();
      setTimeout(() => URL.revokeObjectURL(address), 60_000);
    },
  });
}

/** Imports every row, or none. */
export function useImportWorkbook() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (file: File) => callApi<ImportAnswer>('/applications/imports', { method: 'POST', body: formOf(file) }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['applications'] }),
  });
}
