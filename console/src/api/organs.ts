import { useQuery } from '@tanstack/react-query';
import type { OrganList } from '../../../src/organs/web/api-organs-schemas.js';
import { callApi } from './client.ts';

/** The organs of this installation. */
export function useOrgans() {
  return useQuery({
    queryKey: ['organs'],
    queryFn: ({ signal }) => callApi<OrganList>('/organs', { signal }),
  });
}
