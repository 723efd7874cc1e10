import { Space } from 'antd';
import { Link, useSearchParams } from 'react-router';
import { fill } from '../../messages/fill.ts';
import { useMemberReports } from '../api.ts';
import { texts } from '../messages.ts';
import { isShown, shows } from '../shown.ts';

/** The report before and after this one in the list it was opened from. */
export function Neighbours({ organId, year }: { readonly organId: string; readonly year: number }) {
  const [params] = useSearchParams();
  const asked = params.get('shown');
  const shown = isShown(asked) ? asked : 'all';
  const items = useMemberReports(year).data?.items ?? [];
  // One that has just been returned or accepted is no longer of what is shown: it keeps its place here.
  const list = items.filter((report) => report.organId === organId || shows(report, shown));
  const at = list.findIndex((report) => report.organId === organId);
  const to = (index: number): string | null => {
    const report = list[index];
    return report ? `/members/${report.organId}/${year}?shown=${shown}` : null;
  };
  const before = at > 0 ? to(at - 1) : null;
  const after = to(at + 1);
  if (at < 0) return null;
  return (
    <Space>
      {before !== null && <Link to={before}>{texts.previous}</Link>}
      <span className="secondary">{fill(texts.position, { at: at + 1, count: list.length })}</span>
      {after !== null && <Link to={after}>{texts.next}</Link>}
    </Space>
  );
}
