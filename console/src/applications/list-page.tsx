import { Button, Empty, Table } from 'antd';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { useApplications, useWorkCounts, type ApplicationItem } from '../api/applications.ts';
import { words } from '../messages/index.ts';
import { useMay, useSession } from '../session/session-context.ts';
import { OrganPicker } from '../shell/organ-picker.tsx';
import { PageHead } from '../shell/page-head.tsx';
import { FailureView } from '../shell/states.tsx';
import { casePath } from './case-path.ts';
import { listColumns } from './list/list-columns.tsx';
import { isNarrowed, queryOf, readFilter, writeFilter, type ListFilter } from './list/list-filter.ts';
import { ListFilters } from './list/list-filters.tsx';
import './list/list.css';
import { moveByKeys } from './list/row-keys.ts';
import { WorkCounts } from './list/work-counts.tsx';

/** 申请办理: open cases by limit, then those to be delivered, then closed ones; narrowed by what stands in the address. */
export function ApplicationListPage() {
  const [params, setParams] = useSearchParams();
  const { session } = useSession();
  const mayRegister = useMay('application.register');
  const seesWords = useMay('application.reveal-identity');
  const filter = readFilter(params);
  const counts = useWorkCounts(filter.organ);
  const change = (next: ListFilter): void => setParams(writeFilter(next), { replace: true });
  return (
    <>
      <PageHead
        title={words.applications.title}
        extra={
          <>
            <OrganPicker />
            {seesWords && <Link to="/applications/feedback">{words.cases.feedback.all}</Link>}
            {mayRegister && (
              <Link to="/applications/new">
                <Button type="primary" tabIndex={-1}>
                  {words.cases.list.register}
                </Button>
              </Link>
            )}
          </>
        }
      />
      <WorkCounts counts={counts.data} today={session.today} organ={filter.organ} />
      <ListFilters filter={filter} divisions={counts.data?.divisions ?? []} change={change} />
      <Cases filter={filter} role={session.account.role} />
    </>
  );
}

function Cases({ filter, role }: { readonly filter: ListFilter; readonly role: string }) {
  const query = useApplications(queryOf(filter, role));
  const navigate = useNavigate();
  const items = query.data?.pages.flatMap((page) => page.items) ?? [];
  if (query.isError && items.length === 0)
    return <FailureView error={query.error} retry={() => void query.refetch()} />;
  const none = isNarrowed(filter)
    ? words.applications.noneFiltered
    : words.applications.none[filter.view === 'open' ? 'open' : 'closed'];
  return (
    <>
      <Table<ApplicationItem>
        rowKey="id"
        className="case-list"
        columns={listColumns(filter)}
        dataSource={items}
        loading={query.isPending && { delay: 250 }}
        pagination={false}
        scroll={{ x: 'max-content' }}
        rowClassName={(item) => (item.state === 'open' && item.overdue ? 'row-overdue' : '')}
        onRow={(item) => ({
          tabIndex: 0,
          onKeyDown: (event) => moveByKeys(event, () => void navigate(casePath(item.id, filter.organ))),
        })}
        locale={{
          emptyText: (
            <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={query.isPending ? words.common.loading : none} />
          ),
        }}
      />
      <p className="secondary list-keys">{words.cases.list.keys}</p>
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
