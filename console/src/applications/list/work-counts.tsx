import dayjs from 'dayjs';
import { Link } from 'react-router';
import type { WorkCountsView } from '../../api/applications.ts';
import { words } from '../../messages/index.ts';
import { useMay } from '../../session/session-context.ts';
import { writeFilter, type ListFilter } from './list-filter.ts';

const t = words.cases.list;

interface WorkCountsProps {
  readonly counts: WorkCountsView | undefined;
  readonly today: string;
  readonly organ: string | undefined;
}

/** 办理情况: how many are open, wait for me, are near their limit or past it; each leads to its list. */
export function WorkCounts({ counts, today, organ }: WorkCountsProps) {
  // The list narrows by days of the calendar, the count by working days: both end on the same day.
  const days = counts ? dayjs(counts.soonUntil).diff(dayjs(today), 'day') : 0;
  const takesSteps = useMay('application.step');
  const all: readonly [keyof WorkCountsView, string, ListFilter][] = [
    ['mine', t.mine, { view: 'open', waiting: 'mine' }],
    ['overdue', t.overdue, { view: 'open', due: 'overdue' }],
    ['soon', t.soon, { view: 'open', due: String(days) }],
    ['open', t.open, { view: 'open' }],
    ['delivery', words.cases.phases.delivery, { view: 'delivery' }],
  ];
  const items = all.filter(([key]) => key !== 'mine' || takesSteps);
  return (
    <nav className="counts" aria-label={t.counts}>
      {items.map(([key, label, filter]) => (
        <Link
          key={key}
          to={{ search: new URLSearchParams(writeFilter({ ...filter, organ })).toString() }}
          className={key === 'overdue' && counts && counts.overdue > 0 ? 'count count-alarm' : 'count'}
        >
          <span className="count-number numeric">{counts ? String(counts[key]) : '—'}</span>
          <span className="count-label">{label}</span>
        </Link>
      ))}
    </nav>
  );
}
