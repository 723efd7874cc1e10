import type { QueryClient } from '@tanstack/react-query';

/**
 * Keeps what a change answered as the state of `key`. A look that began before the change is given up first: it would
 * put the older state, with its older version, over the answer, and the next change would be refused as stale.
 */
export async function keepAnswer<T>(client: QueryClient, key: readonly unknown[], answer: T): Promise<void> {
  await client.cancelQueries({ queryKey: key, exact: true });
  client.setQueryData(key, answer);
}
