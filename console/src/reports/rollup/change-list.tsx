import type { Rollup } from './api.ts';
import { fill } from '../../messages/fill.ts';
import type { ViewProps } from './lines.tsx';
import { texts } from './messages.ts';

interface ChangeListProps extends Pick<ViewProps, 'names'> {
  readonly changes: Rollup['changes'];
}

/** Cells told of one member; the table of sums has them all. */
const MOST = 6;

/** What members have changed since a government signed, one line a member. */
export function ChangeList({ changes, names }: ChangeListProps) {
  const shown = (value: number | null) => (value === null ? '—' : value);
  return (
    <ul className="rollup-problems">
      {changes.map(({ code, name, kind, cells }) => {
        const told = cells
          .slice(0, MOST)
          .map(({ cell, summed, now }) =>
            fill(texts.changedCell, { cell: names.get(cell) ?? cell, summed: shown(summed), now: shown(now) }),
          )
          .join('；');
        const more = cells.length > MOST ? fill(texts.moreCells, { count: cells.length }) : '';
        return <li key={code}>{fill(texts.change[kind], { organ: name, cells: told + more })}</li>;
      })}
    </ul>
  );
}
