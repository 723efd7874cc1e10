import type { TableProps } from 'antd';
import { cellNames } from '../../../../src/annual-report/domain/form-layout/index.js';
import type { FormatId } from '../../../../src/law/report-format/index.js';
import { fill } from '../../messages/fill.ts';
import { WideTable } from '../../shell/wide-table.tsx';
import type { PlannedCell, TakeOverPlan } from './api.ts';
import { texts } from './messages.ts';

type Planned = TakeOverPlan['tables'][number];

/** What taking a table would do: how many cells, why not where it may not, and every figure that differs. */
export function PlannedTableView({ planned, format }: { readonly planned: Planned; readonly format: string }) {
  const { cells, notTaken, table } = planned;
  const differing = cells.filter(({ outcome, present, uploaded }) => outcome !== 'same' && present !== uploaded);
  return (
    <>
      <span className="secondary">{summaryOf(planned)}</span>
      {differing.length > 0 && notTaken !== 'same' && (
        <details>
          <summary>{texts.take.differences}</summary>
          <WideTable<PlannedCell>
            label={`${texts.take.tableNames[table]} ${texts.take.differences}`}
            rowKey="cell"
            size="small"
            columns={columns(cellNames(format as FormatId))}
            dataSource={differing}
            pagination={differing.length > 50 ? { pageSize: 50 } : false}
            scroll={{ x: 'max-content' }}
          />
        </details>
      )}
    </>
  );
}

function columns(names: ReadonlyMap<string, string>): NonNullable<TableProps<PlannedCell>['columns']> {
  const figure = (value: number | null) => value ?? texts.take.unset;
  return [
    { title: texts.take.cell, dataIndex: 'cell', rowScope: 'row', render: (cell: string) => names.get(cell) ?? cell },
    { title: texts.take.present, dataIndex: 'present', className: 'numeric', render: figure },
    { title: texts.take.uploaded, dataIndex: 'uploaded', className: 'numeric', render: figure },
    {
      title: texts.take.outcome,
      dataIndex: 'outcome',
      render: (outcome: PlannedCell['outcome']) => texts.take.outcomes[outcome],
    },
  ];
}

function summaryOf({ notTaken, cells }: Planned): string {
  const count = (which: PlannedCell['outcome']) => cells.filter(({ outcome }) => outcome === which).length;
  if (notTaken !== null) return texts.take.notTaken[notTaken];
  const counts = { fill: count('fill'), replace: count('replace'), same: count('same') };
  const more = (['kept', 'blank', 'unfit'] as const).flatMap((which) =>
    count(which) > 0 ? [fill(texts.take[which], { count: count(which) })] : [],
  );
  return [fill(texts.take.counts, counts), ...more].join('；');
}
