import { Button, Space } from 'antd';
import { Link, useSearchParams } from 'react-router';
import { fill } from '../messages/fill.ts';
import { useMay, useSession } from '../session/session-context.ts';
import { PageHead } from '../shell/page-head.tsx';
import { FailureView } from '../shell/states.tsx';
import { useDesk, useLate } from './api.ts';
import { DeskTable } from './desk-table.tsx';
import { filterOf, ListFilters } from './list-filters.tsx';
import { texts } from './messages/index.ts';
import './publications.css';

/** 主动公开: what the organ publishes by itself, the last written first. */
export function PublicationsPage() {
  const { organ } = useSession().session;
  const [params] = useSearchParams();
  const filter = filterOf(params);
  const query = useDesk(filter);
  const overMembers = useMay('members.read');
  const mayWriteHere = useMay('publication.write');
  const late = useLate(overMembers);
  const first = query.data?.pages[0];
  const own = filter.organ === undefined || filter.organ === organ.id;
  const overdue = late.data?.overdue.length ?? 0;
  return (
    <>
      <PageHead
        title={texts.title}
        extra={
          <Space wrap>
            <Link to="/publications/late">
              <Button tabIndex={-1} danger={overdue > 0}>
                {overdue > 0 ? fill(texts.lateCount, { count: overdue }) : texts.late}
              </Button>
            </Link>
            {mayWriteHere && (
              <Link to="/publications/imports">
                <Button tabIndex={-1}>{texts.import}</Button>
              </Link>
            )}
            {mayWriteHere && own && (
              <Link to="/publications/write">
                <Button type="primary" tabIndex={-1}>
                  {texts.write}
                </Button>
              </Link>
            )}
          </Space>
        }
      />
      <p className="secondary">{own ? texts.lead : texts.leadMembers}</p>
      <ListFilters filter={filter} stages={first?.stages ?? {}} />
      {query.isError ? (
        <FailureView error={query.error} retry={() => void query.refetch()} />
      ) : (
        <DeskTable
          items={query.data?.pages.flatMap((page) => page.items) ?? []}
          loading={query.isPending}
          mayOpen={first?.mayWrite === true || first?.mayReview === true}
        />
      )}
      {query.hasNextPage && (
        <p className="form-actions">
          <Button loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
            {texts.more}
          </Button>
        </p>
      )}
    </>
  );
}
