import { Alert, Button, Popconfirm, Table, Tag, type TableProps } from 'antd';
import { useState } from 'react';
import { FEN_IN_WANYUAN } from '../../../src/law/report-format/index.js';
import { fill } from '../messages/fill.ts';
import { words } from '../messages/index.ts';
import { describeFailure } from '../shell/describe-failure.ts';
import { formatInstant } from '../shell/format-date.ts';
import { OrganPicker, useChosenOrgan } from '../shell/organ-picker.tsx';
import { PageHead } from '../shell/page-head.tsx';
import { FailureView } from '../shell/states.tsx';
import { useDecisions, useImports, useTakeBack, type DecisionTotal, type ImportItem } from './api.ts';
import { ImportDrawer } from './import-drawer.tsx';
import { texts } from './messages.ts';

const TOTALS: NonNullable<TableProps<DecisionTotal>['columns']> = [
  { title: texts.year, dataIndex: 'year', rowScope: 'row' },
  { title: texts.matter, dataIndex: 'kind', render: (kind: DecisionTotal['kind']) => texts.decisionKinds[kind] },
  { title: texts.source, dataIndex: 'source' },
  { title: texts.count, dataIndex: 'count', className: 'numeric' },
  {
    title: texts.amount,
    dataIndex: 'amountFen',
    className: 'numeric',
    render: (fen: number | null) => (fen === null ? null : fen / FEN_IN_WANYUAN),
  },
];

/** 处理决定和收费: what other systems count, by year, kind and source, and the imports it came by. */
export function DecisionsPage() {
  const organ = useChosenOrgan();
  const query = useDecisions(organ);
  const [importing, setImporting] = useState(false);
  const mayWrite = query.data?.mayWrite === true;
  return (
    <>
      <PageHead
        title={texts.decisions}
        extra={
          mayWrite && (
            <Button type="primary" onClick={() => setImporting(true)}>
              {texts.importFile}
            </Button>
          )
        }
      />
      <p className="secondary">{texts.decisionsLead}</p>
      <div className="filters">
        <OrganPicker />
      </div>
      {query.isError ? (
        <FailureView error={query.error} retry={() => void query.refetch()} />
      ) : (
        <Table<DecisionTotal>
          rowKey={({ year, kind, source }) => `${year} ${kind} ${source}`}
          columns={TOTALS}
          dataSource={query.data?.items ?? []}
          loading={query.isPending && { delay: 250 }}
          pagination={{ pageSize: 50, hideOnSinglePage: true }}
          scroll={{ x: 'max-content' }}
          locale={{ emptyText: texts.noDecisions }}
          className="block-gap"
        />
      )}
      {mayWrite && <Imports />}
      {importing && <ImportDrawer sheet="decisions" close={() => setImporting(false)} />}
    </>
  );
}

function Imports() {
  const query = useImports();
  const takeBack = useTakeBack();
  const columns: NonNullable<TableProps<ImportItem>['columns']> = [
    { title: texts.importedAt, dataIndex: 'importedAt', rowScope: 'row', className: 'numeric', render: formatInstant },
    { title: texts.sheet, dataIndex: 'sheet', render: (sheet: ImportItem['sheet']) => texts.sheets[sheet] },
    {
      title: texts.file,
      dataIndex: 'fileName',
      render: (name: string | null, item) => name ?? texts.formats[item.format],
    },
    { title: texts.rows, dataIndex: 'rows', className: 'numeric' },
    {
      title: texts.takeBack,
      key: 'takeBack',
      render: (_, item) =>
        item.takenBackAt === null ? (
          <Popconfirm
            title={fill(texts.takeBackConfirm, { rows: item.rows })}
            okText={texts.takeBack}
            cancelText={words.common.cancel}
            onConfirm={() => takeBack.mutate(item.id)}
          >
            <Button size="small" loading={takeBack.isPending && takeBack.variables === item.id}>
              {texts.takeBack}
            </Button>
          </Popconfirm>
        ) : (
          <Tag>
            {texts.takenBackAt} {formatInstant(item.takenBackAt)}
          </Tag>
        ),
    },
  ];
  return (
    <section className="panel" aria-labelledby="imports-title">
      <h2 id="imports-title">{texts.imports}</h2>
      {takeBack.isError && <Alert role="alert" type="error" showIcon title={describeFailure(takeBack.error)} />}
      <Table<ImportItem>
        rowKey="id"
        columns={columns}
        dataSource={query.data?.items ?? []}
        loading={query.isPending && { delay: 250 }}
        pagination={{ pageSize: 20, hideOnSinglePage: true }}
        scroll={{ x: 'max-content' }}
        locale={{ emptyText: texts.noImports }}
      />
    </section>
  );
}
