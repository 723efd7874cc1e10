import { Alert } from 'antd';
import { Link } from 'react-router';
import { useReportYears } from '../../api/reports.ts';
import { fill } from '../../messages/fill.ts';
import { words } from '../../messages/index.ts';
import { useMay, useSession } from '../../session/session-context.ts';
import { formatDate } from '../../shell/format-date.ts';
import { daysUntil, timeLeft } from './due-line.tsx';
import { texts } from './messages.ts';
import './workflow.css';

/** Shown from this many days before the due day on. */
const AHEAD_DAYS = 31;

/** Says on every page of the office that last year's report is due soon, or overdue, until it is handed in. */
export function DueNotice() {
  const { today } = useSession().session;
  const mayRead = useMay('report.write');
  const query = useReportYears(mayRead);
  const last = query.data?.items.find(({ year }) => year === Number(today.slice(0, 4)) - 1);
  if (!last || last.handedInOn !== null || daysUntil(today, last.dueOn) > AHEAD_DAYS) return null;
  return (
    <Alert
      type={last.punctuality === 'overdue' ? 'error' : 'warning'}
      showIcon
      banner
      className="due-notice"
      title={
        <>
          <Link to={`/reports/${last.year}`}>{fill(words.reports.ofYear, { year: last.year })}</Link>{' '}
          {fill(texts.due, { date: formatDate(last.dueOn) })} · {timeLeft(today, last.dueOn)}
        </>
      }
    />
  );
}
