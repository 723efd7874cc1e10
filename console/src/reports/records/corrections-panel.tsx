import { Table, type TableProps } from 'antd';
import { Link } from 'react-router';
import { fill } from '../../messages/fill.ts';
import { words } from '../../messages/index.ts';
import { useCorrectionsDue, type CorrectionsDue } from './api.ts';
import { texts } from './messages.ts';

type Difference = CorrectionsDue['items'][number]['differences'][number];

const COLUMNS: NonNullable<TableProps<Difference>['columns']> = [
  { title: texts.cell, dataIndex: 'label', rowScope: 'row' },
  { title: texts.signedAs, dataIndex: 'signed', className: 'numeric' },
  { title: texts.now, dataIndex: 'now', className: 'numeric' },
];

/** 应予更正的年度: signed years whose records have changed since, cell by cell. Nothing where there is none. */
export function CorrectionsPanel() {
  const due = useCorrectionsDue().data?.items ?? [];
  if (due.length === 0) return null;
  return (
    <section className="panel" aria-labelledby="corrections-title">
      <h2 id="corrections-title">{texts.corrections}</h2>
      <p className="secondary">{texts.correctionsLead}</p>
      {due.map(({ year, differences, members }) => (
        <div key={year}>
          <h3>
            <Link to={`/reports/${year}`}>{fill(words.reports.ofYear, { year })}</Link>
          </h3>
          {members.length > 0 && (
            <p>{fill(texts.correctedBy, { organs: members.map(({ name }) => name).join('、') })}</p>
          )}
          <Table<Difference>
            rowKey="cell"
            columns={COLUMNS}
            dataSource={differences}
            size="small"
            pagination={{ pageSize: 20, hideOnSinglePage: true }}
          />
        </div>
      ))}
    </section>
  );
}
