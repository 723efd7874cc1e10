import { Link } from 'react-router';
import { FailureView, LoadingView } from '../../shell/states.tsx';
import { useRollup } from './api.ts';
import { MembersTable } from './members-table.tsx';
import { texts } from './messages.ts';

/** Of a government's own report: the members' figures that a cell is the sum of. */
export function MembersOfCell({ cell, year }: { readonly cell: string; readonly year: number }) {
  const query = useRollup(year);
  if (query.isPending) return <LoadingView />;
  if (query.isError) return <FailureView error={query.error} retry={() => void query.refetch()} />;
  return (
    <section aria-label={texts.membersOf}>
      <h3>{texts.membersOf}</h3>
      <MembersTable cell={cell} year={year} lines={query.data.lines} />
      <Link to={`/rollup?year=${year}&view=sum`}>{texts.title}</Link>
    </section>
  );
}
