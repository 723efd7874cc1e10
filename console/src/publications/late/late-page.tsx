import { Segmented, type TableProps } from 'antd';
import { Link, useSearchParams } from 'react-router';
import { fill } from '../../messages/fill.ts';
import { useMay } from '../../session/session-context.ts';
import { formatDate } from '../../shell/format-date.ts';
import { PageHead } from '../../shell/page-head.tsx';
import { FailureView, LoadingView } from '../../shell/states.tsx';
import { WideTable } from '../../shell/wide-table.tsx';
import { useLate, type LateItem } from '../api.ts';
import { texts } from '../messages/index.ts';
import { catalogueName } from '../names.ts';
import { StageTag } from '../stage-tag.tsx';

const words = texts.latePage;
const LISTS = ['overdue', 'dueSoon', 'publishedLate'] as const;

/** 超期清单: what is late by name, of the organ itself, or of its members for their competent department. */
export function LatePublicationsPage() {
  const overMembers = useMay('members.read');
  const mayOpen = useMay('publication.read');
  const [params, setParams] = useSearchParams();
  const members = overMembers && params.get('whose') !== 'own';
  const query = useLate(members);
  return (
    <>
      <PageHead title={words.title} above={<Link to="/publications">{texts.toList}</Link>} />
      <p className="secondary">{words.lead}</p>
      {overMembers && (
        <Segmented
          aria-label={words.whose}
          className="block-gap"
          value={members ? 'members' : 'own'}
          options={[
            { value: 'members', label: words.members },
            { value: 'own', label: words.own },
          ]}
          onChange={(whose) => setParams({ whose }, { replace: true })}
        />
      )}
      {query.isPending && <LoadingView />}
      {query.isError && <FailureView error={query.error} retry={() => void query.refetch()} />}
      {query.isSuccess &&
        LISTS.map((list) => (
          <section key={list} className="panel block-gap" aria-labelledby={`late-${list}`}>
            <h2 id={`late-${list}`}>{`${words[list]}（${query.data[list].length}）`}</h2>
            {query.data[list].length === 0 ? (
              <p className="secondary">{words.none}</p>
            ) : (
              <WideTable<LateItem>
                label={words[list]}
                rowKey="id"
                size="small"
                columns={columns(list, { members, mayOpen: mayOpen && !members })}
                dataSource={query.data[list]}
                pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
                scroll={{ x: 'max-content' }}
              />
            )}
          </section>
        ))}
    </>
  );
}

function columns(
  list: (typeof LISTS)[number],
  { members, mayOpen }: { readonly members: boolean; readonly mayOpen: boolean },
): NonNullable<TableProps<LateItem>['columns']> {
  const organ = { title: texts.columns.organ, dataIndex: 'organName' };
  return [
    ...(members ? [organ] : []),
    {
      title: texts.columns.title,
      dataIndex: 'title',
      rowScope: 'row',
      render: (title: string, { id }) => (mayOpen ? <Link to={`/publications/${id}`}>{title}</Link> : title),
    },
    { title: texts.columns.catalogue, dataIndex: 'catalogue', render: catalogueName },
    { title: texts.columns.stage, key: 'stage', render: (_, line) => <StageTag line={line} /> },
    {
      title: texts.columns.dueOn,
      dataIndex: 'dueOn',
      className: 'numeric',
      render: (day: string | null) => day && formatDate(day),
    },
    ...(list === 'publishedLate'
      ? [
          {
            title: texts.columns.publishedOn,
            dataIndex: 'publishedOn',
            className: 'numeric',
            render: (day: string | null) => day && formatDate(day),
          },
        ]
      : []),
    { title: words.days, dataIndex: 'daysOver', className: 'numeric', render: daysWords },
  ];
}

function daysWords(days: number): string {
  if (days > 0) return fill(words.over, { days });
  return days === 0 ? words.today : fill(words.left, { days: -days });
}
