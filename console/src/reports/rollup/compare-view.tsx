import { Select, Space, Tag, type TableProps } from 'antd';
import { useState } from 'react';
import { REPORT_FORMATS, type FormatId } from '../../../../src/law/report-format/index.js';
import { fill } from '../../messages/fill.ts';
import { WideTable } from '../../shell/wide-table.tsx';
import { tableAddress, type Outlier, type RollupLine } from './api.ts';
import { figureIn, MemberName, type ViewProps } from './lines.tsx';
import { MembersChart } from './members-chart.tsx';
import { texts } from './messages.ts';

/** What one looks at first: what came in, what was granted, what was left open, what was disputed. */
const FIRST = ['t3.received.total', 't3.granted.total', 't3.carriedOut.total', 't4.reconsideration.total'];
const MOST_CELLS = 12;
/** Of the cells chosen, so many are drawn. */
const MOST_CHARTS = 4;

/** 比较表: members beside each other in chosen cells, sorted as one likes; what stands out is marked. */
export function CompareView({ rollup, names }: ViewProps) {
  const [chosen, choose] = useState<readonly string[]>(FIRST.filter((cell) => names.has(cell)));
  const members = rollup.lines.filter(({ itself }) => !itself);
  const within = rollup.within.code === rollup.organ.code ? undefined : rollup.within.code;
  const saved = { within, cells: chosen.length > 0 ? chosen.join() : undefined };
  return (
    <>
      <div className="filters">
        <Select<string[]>
          mode="multiple"
          className="rollup-cells"
          aria-label={texts.chosen}
          placeholder={texts.chosen}
          maxCount={MOST_CELLS}
          value={[...chosen]}
          onChange={choose}
          showSearch={{ optionFilterProp: 'label' }}
          options={[...names].map(([value, label]) => ({ value, label }))}
        />
        <Space size="middle">
          <a href={tableAddress(rollup.year, 'xlsx', saved)} download>
            {texts.xlsx}
          </a>
          <a href={tableAddress(rollup.year, 'csv', saved)} download>
            {texts.csv}
          </a>
        </Space>
      </div>
      <div className="rollup-charts">
        {chosen.slice(0, MOST_CHARTS).map((cell) => (
          <MembersChart key={cell} cell={cell} name={names.get(cell) ?? cell} members={members} />
        ))}
      </div>
      <p className="secondary">{texts.outlierLead}</p>
      <WideTable<RollupLine>
        label={texts.tabs.compare}
        rowKey="organId"
        size="small"
        columns={columns(rollup.year, rollup.format as FormatId, chosen, names)}
        dataSource={members}
        pagination={members.length > 100 ? { pageSize: 100 } : false}
        scroll={{ x: 'max-content' }}
      />
    </>
  );
}

function columns(
  year: number,
  format: FormatId,
  chosen: readonly string[],
  names: ViewProps['names'],
): NonNullable<TableProps<RollupLine>['columns']> {
  return [
    {
      title: texts.organ,
      key: 'organ',
      rowScope: 'row',
      fixed: 'start',
      sorter: (a, b) => a.name.localeCompare(b.name, 'zh'),
      render: (_, line) => <MemberName line={line} year={year} />,
    },
    ...chosen.map((cell) => ({
      title: names.get(cell) ?? cell,
      key: cell,
      className: 'numeric',
      sorter: (a: RollupLine, b: RollupLine) => (figureIn(a.cells, cell) ?? 0) - (figureIn(b.cells, cell) ?? 0),
      render: (_: unknown, { cells }: RollupLine) => figureIn(cells, cell) ?? '—',
    })),
    {
      title: texts.outliers,
      key: 'outliers',
      sorter: (a, b) => a.outliers.length - b.outliers.length,
      render: (_, { outliers }) =>
        outliers.map((outlier, index) => (
          <Tag key={index} color="warning">
            {sayOutlier(outlier, format, names)}
          </Tag>
        )),
    },
  ];
}

function sayOutlier(outlier: Outlier, format: FormatId, names: ViewProps['names']): string {
  switch (outlier.kind) {
    case 'allZero':
      return texts.outlier.allZero;
    case 'jump': {
      const { cell, before, now } = outlier;
      return fill(texts.outlier.jump, { cell: names.get(cell) ?? cell, before, now });
    }
    case 'balance': {
      const column = REPORT_FORMATS[format].t3Columns.find(({ key }) => key === outlier.column)?.label ?? '';
      return fill(texts.outlier.balance, { column, came: outlier.came, went: outlier.went });
    }
  }
}
