import { Button, Empty, Table, type TableProps } from 'antd';
import { Link, useSearchParams } from 'react-router';
import { useApplications, type ApplicationFilter, type ApplicationItem } from '../api/applications.ts';
import { words } from '../messages/index.ts';
import { formatDate } from '../shell/format-date.ts';
import { PageHead } from '../shell/page-head.tsx';
import { FailureView } from '../shell/states.tsx';
import { applicantKind } from './applicant-name.ts';
import { LimitTag } from './limit-tag.tsx';
import { ListFilters } from './list-filters.tsx';
import { outcomeName } from './outcome-name.ts';

const receipt = {
  title: words.applications.receiptNumber,
  dataIndex: 'receiptNumber',
  rowScope: 'row',
  className: 'numeric',
  render: (text: string, item: ApplicationItem) => <Link to={`/applications/${item.id}`}>{text}</Link>,
} as const;
const received = {
  title: words.applications.receivedOn,
  dataIndex: 'receivedOn',
  render: formatDate,
  className: 'numeric',
};
const applicantName = { title: words.applications.applicantName, dataIndex: 'applicantName' };
const applicant = { title: words.applications.applicant, dataIndex: 'applicantColumn', render: applicantKind };
const due = {
  title: words.applications.dueOn,
  dataIndex: 'dueOn',
  className: 'numeric',
  render: (text: string, item: ApplicationItem) =>
    formatDate(text) + (item.dueProvisional && item.state === 'open' ? words.limit.provisionalMark : ''),
};
const left = {
  title: words.applications.left,
  key: 'left',
  render: (_: unknown, item: ApplicationItem) => <LimitTag item={item} />,
};

const COLUMNS: Record<ApplicationFilter['state'], NonNullable<TableProps<ApplicationItem>['columns']>> = {
  open: [receipt, received, applicantName, applicant, due, left],
  closed: [
    receipt,
    received,
    applicantName,
    applicant,
    { title: words.applications.outcome, dataIndex: 'outcome', render: outcomeName },
    {
      title: words.applications.closedOn,
      dataIndex: 'closedOn',
      className: 'numeric',
      render: (text: string | null) => text && formatDate(text),
    },
    { ...left, title: words.applications.limit },
  ],
};

/** The filter stands in the address, so that it survives a reload and the way back from a case. */
function useFilter(): [ApplicationFilter, (filter: ApplicationFilter) => void] {
  const [params, setParams] = useSearchParams();
  const filter: ApplicationFilter = {
    state: params.get('state') === 'closed' ? 'closed' : 'open',
    applicant: params.get('applicant') ?? undefined,
    search: params.get('search') ?? undefined,
  };
  const set = (next: ApplicationFilter): void => {
    const entries = Object.entries(next).filter(([name, value]) => value && !(name === 'state' && value === 'open'));
    setParams(entries as [string, string][], { replace: true });
  };
  return [filter, set];
}

/** 申请办理: open cases by limit, closed ones by receipt. */
export function ApplicationListPage() {
  const [filter, setFilter] = useFilter();
  const query = useApplications(filter);
  const items = query.data?.pages.flatMap((page) => page.items) ?? [];
  const filtered = filter.applicant !== undefined || filter.search !== undefined;
  return (
    <>
      <PageHead title={words.applications.title} />
      <ListFilters filter={filter} change={setFilter} />
      {query.isError && items.length === 0 ? (
        <FailureView error={query.error} retry={() => void query.refetch()} />
      ) : (
        <Table<ApplicationItem>
          rowKey="id"
          columns={COLUMNS[filter.state]}
          dataSource={items}
          loading={query.isPending && { delay: 250 }}
          pagination={false}
          scroll={{ x: 'max-content' }}
          rowClassName={(item) => (item.state === 'open' && item.overdue ? 'row-overdue' : '')}
          locale={{
            emptyText: (
              <Empty
                image={Empty.PRESENTED_IMAGE_SIMPLE}
                description={
                  query.isPending
                    ? words.common.loading
                    : filtered
                      ? words.applications.noneFiltered
                      : words.applications.none[filter.state]
                }
              />
            ),
          }}
        />
      )}
      {query.hasNextPage && (
        <div className="more">
          <Button onClick={() => void query.fetchNextPage()} loading={query.isFetchingNextPage}>
            {words.applications.more}
          </Button>
        </div>
      )}
    </>
  );
}
