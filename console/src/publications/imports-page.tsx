import { Alert, Button, Popconfirm, Space, Tag, type TableProps } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useImports, useTakeBack, type ImportItem } from '../disclosures/api.ts';
import { ImportDrawer } from '../disclosures/import-drawer.tsx';
import { texts as importTexts } from '../disclosures/messages.ts';
import { fill } from '../messages/fill.ts';
import { words } from '../messages/index.ts';
import { useMay } from '../session/session-context.ts';
import { describeFailure } from '../shell/describe-failure.ts';
import { formatInstant } from '../shell/format-date.ts';
import { PageHead } from '../shell/page-head.tsx';
import { FailureView } from '../shell/states.tsx';
import { WideTable } from '../shell/wide-table.tsx';
import { useSettleImport } from './api.ts';
import { texts } from './messages/index.ts';

/** 批量导入: publications from a sheet, each import reviewed, published or taken back whole. */
export function PublicationImportsPage() {
  const mayWrite = useMay('publication.write');
  const [importing, setImporting] = useState(false);
  const query = useImports();
  return (
    <>
      <PageHead
        title={texts.import}
        above={<Link to="/publications">{texts.toList}</Link>}
        extra={
          mayWrite && (
            <Button type="primary" onClick={() => setImporting(true)}>
              {importTexts.importFile}
            </Button>
          )
        }
      />
      <p className="secondary">{texts.imports.lead}</p>
      {query.isError ? (
        <FailureView error={query.error} retry={() => void query.refetch()} />
      ) : (
        <Imports
          items={(query.data?.items ?? []).filter(({ sheet }) => sheet === 'publications')}
          loading={query.isPending}
        />
      )}
      {importing && <ImportDrawer sheet="publications" close={() => setImporting(false)} />}
    </>
  );
}

function Imports({ items, loading }: { readonly items: readonly ImportItem[]; readonly loading: boolean }) {
  const settle = useSettleImport();
  const takeBack = useTakeBack();
  const may = { write: useMay('publication.write'), review: useMay('publication.review') };
  const failure = settle.error ?? takeBack.error;
  const columns: NonNullable<TableProps<ImportItem>['columns']> = [
    { title: importTexts.file, dataIndex: 'fileName', rowScope: 'row' },
    { title: importTexts.rows, dataIndex: 'rows', className: 'numeric' },
    { title: importTexts.importedAt, dataIndex: 'importedAt', className: 'numeric', render: formatInstant },
    {
      title: texts.steps.heading,
      key: 'acts',
      render: (_, { id, rows, takenBackAt }) =>
        takenBackAt !== null ? (
          <Tag>{`${importTexts.takenBackAt} ${formatInstant(takenBackAt)}`}</Tag>
        ) : (
          <Space wrap>
            <Link to={`/publications?importId=${id}`}>{texts.imports.show}</Link>
            {may.review && (
              <Confirmed
                ask={texts.imports.reviewAsk}
                label={texts.imports.review}
                act={() => settle.mutate({ id, step: 'review' })}
              />
            )}
            {may.write && (
              <>
                <Confirmed
                  ask={texts.imports.publishAsk}
                  label={texts.imports.publish}
                  act={() => settle.mutate({ id, step: 'publish' })}
                />
                <Confirmed
                  ask={fill(texts.imports.takeBackAsk, { rows })}
                  label={importTexts.takeBack}
                  act={() => takeBack.mutate(id)}
                />
              </>
            )}
          </Space>
        ),
    },
  ];
  return (
    <>
      {failure && <Alert role="alert" type="error" showIcon title={describeFailure(failure)} className="block-gap" />}
      {settle.data && !failure && (
        <Alert
          role="status"
          type={settle.data.refused.length > 0 ? 'warning' : 'success'}
          showIcon
          className="block-gap"
          title={fill(settle.data.more ? texts.imports.more : texts.imports.done, { done: settle.data.done })}
          description={
            settle.data.refused.length > 0 && (
              <ul>
                {settle.data.refused.map(({ title, reason }) => (
                  <li key={title}>{`${title}：${reason}`}</li>
                ))}
              </ul>
            )
          }
        />
      )}
      <WideTable<ImportItem>
        label={texts.import}
        rowKey="id"
        columns={columns}
        dataSource={items}
        loading={loading && { delay: 250 }}
        pagination={{ pageSize: 50, hideOnSinglePage: true }}
        scroll={{ x: 'max-content' }}
        locale={{ emptyText: importTexts.noImports }}
      />
    </>
  );
}

interface ConfirmedProps {
  readonly ask: string;
  readonly label: string;
  readonly act: () => void;
}

function Confirmed({ ask, label, act }: ConfirmedProps) {
  return (
    <Popconfirm title={ask} okText={words.common.confirm} cancelText={words.common.cancel} onConfirm={act}>
      <Button size="small">{label}</Button>
    </Popconfirm>
  );
}
