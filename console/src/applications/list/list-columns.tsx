import type { TableProps } from 'antd';
import { Link } from 'react-router';
import type { ApplicationItem } from '../../api/applications.ts';
import { words } from '../../messages/index.ts';
import { applicantKind } from '../applicant-name.ts';
import { casePath } from '../case-path.ts';
import { LimitTag } from '../limit-tag.tsx';
import { outcomeName } from '../outcome-name.ts';
import type { ListFilter, ListView } from './list-filter.ts';
import { nextStepName } from './next-step.ts';

type Columns = NonNullable<TableProps<ApplicationItem>['columns']>;

const t = words.cases.list;
const PHASES: Readonly<Record<string, string>> = words.cases.phases;
const WAITING: Readonly<Record<string, string>> = words.cases.waitingFor;

const what: Columns[number] = {
  title: `${words.applications.receiptNumber} / ${t.what}`,
  key: 'what',
  rowScope: 'row',
  className: 'list-what',
  render: (_, item) => (
    <>
      <Link to={`/applications/${item.id}`} className="numeric">
        {item.receiptNumber}
      </Link>
      <div className="list-description">{item.what ?? <span className="secondary">{t.hiddenWhat}</span>}</div>
      {/* On a narrow screen the other columns are folded in here. */}
      <div className="list-narrow">
        <LimitTag item={item} /> {PHASES[item.phase] ?? item.phaseName}
        {item.waitingFor && `${words.cases.comma}${WAITING[item.waitingFor] ?? item.waitingFor}`}
      </div>
    </>
  ),
};
const applicant: Columns[number] = {
  title: words.applications.applicantName,
  key: 'applicant',
  className: 'list-wide',
  render: (_, item) => (
    <>
      {item.applicantName ?? <span className="secondary">{t.hiddenWhat}</span>}
      <div className="secondary">{applicantKind(item.applicantColumn)}</div>
    </>
  ),
};
const received: Columns[number] = {
  title: words.applications.receivedOn,
  dataIndex: 'receivedOn',
  className: 'numeric nowrap list-wide',
};
const due: Columns[number] = {
  title: words.applications.dueOn,
  key: 'due',
  className: 'numeric nowrap list-wide',
  render: (_, item) => (
    <>
      <div>{item.running || item.state === 'closed' ? item.dueOn : null}</div>
      <LimitTag item={item} />
    </>
  ),
};
const phase: Columns[number] = {
  title: t.phase,
  key: 'phase',
  className: 'nowrap list-wide',
  render: (_, item) => (
    <>
      {PHASES[item.phase] ?? item.phaseName}
      {item.reopened && `（${words.cases.page.reopened}）`}
      {item.waitingFor && <div className="secondary">{WAITING[item.waitingFor] ?? item.waitingFor}</div>}
    </>
  ),
};
const next: Columns[number] = {
  title: t.next,
  key: 'next',
  className: 'nowrap list-wide',
  render: (_, item) => (
    <>
      {nextStepName(item)}
      {item.division && <div className="secondary">{item.division}</div>}
    </>
  ),
};
const outcome: Columns[number] = {
  title: words.applications.outcome,
  dataIndex: 'outcome',
  className: 'list-wide',
  render: outcomeName,
};
const closedOn: Columns[number] = {
  title: words.applications.closedOn,
  key: 'closedOn',
  className: 'numeric nowrap list-wide',
  render: (_, item) => (
    <>
      <div>{item.closedOn}</div>
      <LimitTag item={item} />
    </>
  ),
};

const COLUMNS: Readonly<Record<ListView, Columns>> = {
  open: [what, applicant, received, due, phase, next],
  delivery: [what, applicant, received, outcome, closedOn, next],
  closed: [what, applicant, received, outcome, closedOn],
};

/** Columns of the list; of a member's cases the number alone, as their words stay with the member. */
export function listColumns({ view, organ }: Pick<ListFilter, 'view' | 'organ'>): Columns {
  if (organ === undefined) return COLUMNS[view];
  const number: Columns[number] = {
    title: words.applications.receiptNumber,
    key: 'number',
    rowScope: 'row',
    className: 'numeric',
    render: (_, item) => <Link to={casePath(item.id, organ)}>{item.receiptNumber}</Link>,
  };
  return [number, ...COLUMNS[view].slice(1)];
}
