import { Button, Space, Tag, type TableProps } from 'antd';
import { useState } from 'react';
import { fill } from '../messages/fill.ts';
import { useSession } from '../session/session-context.ts';
import { formatDate } from '../shell/format-date.ts';
import { PageHead } from '../shell/page-head.tsx';
import { FailureView, LoadingView } from '../shell/states.tsx';
import { WideTable } from '../shell/wide-table.tsx';
import { useTree, type TreeChange, type TreeOrgan } from './tree-api.ts';
import { TreeDialog } from './tree-dialog.tsx';
import { texts } from './tree-messages.ts';
import './tree.css';

type Version = TreeOrgan['versions'][number];
interface Changing {
  readonly kind: TreeChange['kind'];
  readonly organ: TreeOrgan;
}

/** 隶属关系: where the organs of a competent department's tree belong and belonged; moved or ended from a day on. */
export function OrganTreePage() {
  const query = useTree();
  const { organ: own } = useSession().session;
  const [changing, change] = useState<Changing | null>(null);
  const items = query.data?.items ?? [];
  return (
    <>
      <PageHead title={texts.title} />
      <p className="secondary">{texts.lead}</p>
      {query.isPending && <LoadingView />}
      {query.isError && <FailureView error={query.error} retry={() => void query.refetch()} />}
      {query.isSuccess && (
        <WideTable<TreeOrgan>
          label={texts.title}
          rowKey="id"
          columns={columns(own.id, change)}
          dataSource={items}
          pagination={items.length > 100 ? { pageSize: 100 } : false}
          scroll={{ x: 'max-content' }}
        />
      )}
      {changing && <TreeDialog {...changing} organs={items} close={() => change(null)} />}
    </>
  );
}

function columns(ownId: string, change: (to: Changing) => void): NonNullable<TableProps<TreeOrgan>['columns']> {
  const newest = ({ versions }: TreeOrgan): Version | undefined => versions[0];
  return [
    { title: texts.code, dataIndex: 'code' },
    {
      title: texts.name,
      key: 'name',
      rowScope: 'row',
      render: (_, organ) => (
        <>
          {newest(organ)?.name} {newest(organ)?.ended && <Tag>{texts.ended}</Tag>}
        </>
      ),
    },
    { title: texts.kind, key: 'kind', render: (_, organ) => texts.kinds[newest(organ)?.kind ?? 'bureau'] },
    { title: texts.parent, key: 'parent', render: (_, organ) => newest(organ)?.parentName },
    {
      title: texts.history,
      key: 'history',
      render: (_, { versions, intoName }) => (
        <ul className="tree-history">
          {versions.map((version) => (
            <li key={version.from}>{sayVersion(version, versions[0]?.name, intoName)}</li>
          ))}
        </ul>
      ),
    },
    {
      title: texts.actions,
      key: 'actions',
      render: (_, organ) => {
        const { name = '', ended = true, parent = null } = newest(organ) ?? {};
        // Its own department it cannot change, nor the government at the head of the tree.
        if (ended || organ.id === ownId || parent === null) return null;
        const open = (kind: Changing['kind'], label: string, of: string) => (
          <Button
            size="small"
            aria-haspopup="dialog"
            aria-label={fill(of, { organ: name })}
            onClick={() => change({ kind, organ })}
          >
            {label}
          </Button>
        );
        return (
          <Space>
            {open('move', texts.move, texts.moveOf)}
            {open('end', texts.end, texts.endOf)}
          </Space>
        );
      },
    },
  ];
}

/** A version in words; its name only where it is not that of today. */
function sayVersion(
  { from, name, parentName, ended }: Version,
  newest: string | undefined,
  intoName: string | null,
): string {
  const date = formatDate(from);
  if (ended) {
    return intoName === null
      ? fill(texts.versionEnded, { from: date })
      : fill(texts.versionMerged, { from: date, into: intoName });
  }
  if (parentName !== null && name === newest) return fill(texts.versionUnder, { from: date, parent: parentName });
  return parentName === null
    ? fill(texts.versionAlone, { from: date, name })
    : fill(texts.versionParent, { from: date, name, parent: parentName });
}
