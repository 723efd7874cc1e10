import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { EndOrganBody, MoveOrganBody, OrganTree } from '../../../src/organs/web/api-tree-schemas.js';
import { callApi } from '../api/client.ts';
import { keepAnswer } from '../api/keep-answer.ts';

export type TreeOrgan = OrganTree['items'][number];
export type TreeChange =
  { readonly kind: 'move'; readonly body: MoveOrganBody } | { readonly kind: 'end'; readonly body: EndOrganBody };

const KEY = ['organs', 'tree'] as const;

/** The organs of the tree with all they were. */
export function useTree() {
  return useQuery({
    queryKey: KEY,
    queryFn: ({ signal }) => callApi<OrganTree>('/organs/tree', { signal }),
  });
}

/** Moves an organ to another parent, or ends it. */
export function useChangeTree(organId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ kind, body }: TreeChange) =>
      callApi<OrganTree>(`/organs/${organId}/${kind}`, { method: 'POST', body }),
    onSuccess: (tree) => keepAnswer(client, KEY, tree),
  });
}
