import type { Static } from '@sinclair/typebox';
import { useInfiniteQuery, useMutation, useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import type {
  ChangeBody,
  DeskList,
  FileItem,
  FileList,
  ImportSettledAnswer,
  LateItem,
  LateLists,
  PublicationAfter,
  PublicationItem,
  PublicationLineItem,
  ReviewBody,
  StepBody,
  WriteBody,
} from '../../../src/disclosures/web/api-publication-schemas.js';
import type { MarkDecisionBody, MarkItem, Marks } from '../../../src/disclosures/web/api-scan-schemas.js';
import type {
  PublicationDefaultsView,
  PublicationDueView,
} from '../../../src/disclosures/web/api-publication-form-schemas.js';
import { callApi, callForFile, queryString } from '../api/client.ts';
import { keepAnswer } from '../api/keep-answer.ts';
import { SITE_BASE } from '../api/site-base.ts';

export type { ChangeBody, FileItem, LateItem, PublicationItem, PublicationLineItem, ReviewBody, WriteBody };
export type Stage = PublicationLineItem['stage'];
export type Facts = WriteBody['facts'];
export type PublicationStep = StepBody['step'];

export interface DeskFilter {
  readonly organ?: string | undefined;
  readonly stage?: Stage | undefined;
  readonly catalogue?: string | undefined;
  readonly importId?: string | undefined;
  readonly search?: string | undefined;
}

const listKey = ['publications', 'list'] as const;
const oneKey = (id: string) => ['publications', 'one', id] as const;
const lateKey = ['publications', 'late'] as const;
const place = (id: string) => `/publications/${encodeURIComponent(id)}`;

/** Where a file of a publication that is being worked on stands. */
export const fileAddress = (id: string, fileId: string): string => `${SITE_BASE}/api/v1${place(id)}/files/${fileId}`;

export function useDesk(filter: DeskFilter, limit = 50) {
  return useInfiniteQuery({
    queryKey: [...listKey, filter, limit],
    queryFn: ({ signal, pageParam }) =>
      callApi<DeskList>(`/publications${queryString({ ...filter, limit, after: pageParam })}`, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
  });
}

/** How many wait for the one who looks: to be reviewed for who reviews, to be published for who publishes. */
export function useWaitingPublications(permissions: readonly string[]): number {
  const query = useQuery({
    queryKey: [...listKey, 'waiting'],
    queryFn: ({ signal }) => callApi<DeskList>('/publications?limit=1', { signal }),
    enabled: permissions.includes('publication.review') || permissions.includes('publication.write'),
  });
  const stages = query.data?.stages ?? {};
  const reviews = permissions.includes('publication.review') ? (stages['review'] ?? 0) : 0;
  return reviews + (permissions.includes('publication.write') ? (stages['approved'] ?? 0) : 0);
}

export function usePublication(id: string, version?: number) {
  return useQuery({
    queryKey: version === undefined ? oneKey(id) : [...oneKey(id), version],
    queryFn: ({ signal }) => callApi<PublicationItem>(`${place(id)}${queryString({ version })}`, { signal }),
  });
}

export function useLate(members: boolean, enabled = true) {
  return useQuery({
    queryKey: [...lateKey, members],
    queryFn: ({ signal }) => callApi<LateLists>(`/publications/late${members ? '?members=true' : ''}`, { signal }),
    enabled,
  });
}

export function useDefaults(enabled: boolean) {
  return useQuery({
    queryKey: ['publications', 'defaults'],
    queryFn: ({ signal }) => callApi<PublicationDefaultsView>('/publications/defaults', { signal }),
    enabled,
  });
}

/** The last day to publish what was made on a day; asked for once all is known that it hangs on. */
export function useDue(of: { readonly catalogue?: string; readonly genre?: string; readonly from?: string }) {
  return useQuery({
    queryKey: ['publications', 'due', of],
    queryFn: ({ signal }) => callApi<PublicationDueView>(`/publications/due${queryString({ ...of })}`, { signal }),
    enabled: Object.values(of).filter(Boolean).length === 3,
  });
}

/** Of the organ's own, those that a text occurs in; none is asked for while the text is empty. */
export function useFound(search: string) {
  return useQuery({
    queryKey: [...listKey, 'found', search],
    queryFn: ({ signal }) => callApi<DeskList>(`/publications${queryString({ search, limit: 20 })}`, { signal }),
    enabled: search !== '',
  });
}

async function keep(client: QueryClient, id: string, publication: PublicationItem | null): Promise<void> {
  void client.invalidateQueries({ queryKey: marksKey(id) });
  if (publication) await keepAnswer(client, oneKey(id), publication);
  else client.removeQueries({ queryKey: oneKey(id) });
  for (const queryKey of [listKey, lateKey, ['disclosures']]) void client.invalidateQueries({ queryKey });
}

/** Keeps what was written: a new draft where there is no id yet. */
export function useSaveContent() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({
      id,
      body,
    }: {
      readonly id: string | null;
      readonly body: WriteBody & Partial<ChangeBody>;
    }) => {
      const { version, changeNote = null, ...content } = body;
      if (id === null || version === undefined) {
        return callApi<PublicationItem>('/publications', { method: 'POST', body: content });
      }
      const change: ChangeBody = { ...content, version, changeNote };
      const { publication } = await callApi<PublicationAfter>(place(id), { method: 'PUT', body: change });
      if (!publication) throw new Error('a changed publication is gone');
      return publication;
    },
    onSuccess: (publication) => keep(client, publication.id, publication),
  });
}

/** Uploads files to a draft; the version shows those that it then names. */
export async function uploadFiles(
  id: string,
  purpose: FileItem['purpose'],
  files: readonly File[],
): Promise<readonly FileItem[]> {
  const body = new FormData();
  body.append('purpose', purpose);
  for (const file of files) body.append('file', file, file.name);
  return (await callApi<FileList>(`${place(id)}/files`, { method: 'POST', body })).items;
}

export const readFile = (id: string, fileId: string): Promise<Blob> => callForFile(`${place(id)}/files/${fileId}`);

function useAfter<T>(id: string, send: (input: T) => Promise<PublicationAfter>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: send,
    onSuccess: ({ publication }) => keep(client, id, publication),
  });
}

export function useStep(id: string) {
  return useAfter(id, (body: StepBody) => callApi<PublicationAfter>(`${place(id)}/steps`, { method: 'POST', body }));
}

export function useReview(id: string) {
  return useAfter(id, (body: ReviewBody) => callApi<PublicationAfter>(`${place(id)}/review`, { method: 'POST', body }));
}

/** Reviews or publishes what an import brought, as far as one call goes. */
export function useSettleImport() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, step }: { readonly id: string; readonly step: 'review' | 'publish' }) =>
      callApi<ImportSettledAnswer>(`/publications/imports/${encodeURIComponent(id)}/${step}`, { method: 'POST' }),
    onSettled: () => client.invalidateQueries({ queryKey: ['publications'] }),
  });
}

export type Mark = Static<typeof MarkItem>;
export type MarkDecision = Static<typeof MarkDecisionBody>;

const marksKey = (id: string) => [...oneKey(id), 'marks'] as const;

/** What the check before publication marked in the version being worked on. */
export function useMarks(id: string) {
  return useQuery({
    queryKey: marksKey(id),
    queryFn: ({ signal }) => callApi<Marks>(`${place(id)}/marks`, { signal }),
  });
}

function useMarksChange<T>(id: string, send: (input: T) => Promise<Marks>) {
  const client = useQueryClient();
  return useMutation({ mutationFn: send, onSuccess: (marks) => keepAnswer(client, marksKey(id), marks) });
}

export function useScan(id: string) {
  return useMarksChange(id, () => callApi<Marks>(`${place(id)}/scan`, { method: 'POST', body: {} }));
}

export function useDecideMark(id: string) {
  return useMarksChange(id, ({ key, body }: { readonly key: string; readonly body: MarkDecision }) =>
    callApi<Marks>(`${place(id)}/marks/${key}/decision`, { method: 'POST', body }),
  );
}

/** Puts a copy without hidden data in the place of a file. */
export function useCleanFile(id: string) {
  return useAfter(id, ({ fileId, version }: { readonly fileId: string; readonly version: number }) =>
    callApi<PublicationAfter>(`${place(id)}/files/${fileId}/cleaned`, { method: 'POST', body: { version } }),
  );
}
