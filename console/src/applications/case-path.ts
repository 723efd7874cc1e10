import { useSearchParams } from 'react-router';
import { queryString } from '../api/client.ts';

/** The page of a case; of a member's, which the competent department reads, with the member in its address. */
export function casePath(id: string, organ: string | undefined): string {
  return `/applications/${encodeURIComponent(id)}${queryString({ organ })}`;
}

/** The member whose case or list a page shows; nothing where it is one's own organ's. */
export function useMember(): string | undefined {
  const [params] = useSearchParams();
  return params.get('organ') ?? undefined;
}
