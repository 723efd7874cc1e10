import { useCallback, useState } from 'react';
import type { AreaView } from './api.ts';
import type { Elsewhere, MarkedArea } from './mark-areas.ts';

let lastKey = 0;

export interface Marks {
  readonly areas: readonly MarkedArea[];
  add(areas: readonly AreaView[], elsewhere: Elsewhere): void;
  change(key: string, change: Partial<MarkedArea>): void;
  remove(key: string): void;
}

/** The areas marked so far, in the order they were marked. */
export function useMarks(ground: string): Marks {
  const [areas, setAreas] = useState<readonly MarkedArea[]>([]);
  const add = useCallback(
    (added: readonly AreaView[], elsewhere: Elsewhere) =>
      setAreas((now) => [
        ...now,
        ...added.map(({ page, x, y, width, height }) => {
          return { page, x, y, width, height, ground, elsewhere, key: `area-${(lastKey += 1)}` };
        }),
      ]),
    [ground],
  );
  const change = useCallback(
    (key: string, change: Partial<MarkedArea>) =>
      setAreas((now) => now.map((area) => (area.key === key ? { ...area, ...change } : area))),
    [],
  );
  const remove = useCallback((key: string) => setAreas((now) => now.filter((area) => area.key !== key)), []);
  return { areas, add, change, remove };
}
