import { Button, Checkbox, Segmented, type TableProps } from 'antd';
import { useState } from 'react';
import { fill } from '../../messages/fill.ts';
import { WideTable } from '../../shell/wide-table.tsx';
import { figureIn, type ViewProps } from './lines.tsx';
import { MembersDrawer } from './members-drawer.tsx';
import { texts } from './messages.ts';

const TABLES = ['t2', 't3', 't4'] as const;
type TableId = (typeof TABLES)[number];

interface Row {
  readonly cell: string;
  readonly label: string;
  readonly value: number | null;
  readonly signed: number | null;
}

/** 汇总表: every cell of the form with its sum; a click, or Enter, opens it onto the members' figures. */
export function SumView({ rollup, names }: ViewProps) {
  const [table, setTable] = useState<TableId>('t3');
  const [onlyFilled, setOnlyFilled] = useState(true);
  const [opened, open] = useState<string | null>(null);
  const { cells, signed } = rollup;
  const rows = [...names]
    .filter(([cell]) => cell.startsWith(`${table}.`))
    .map(([cell, label]): Row => ({
      cell,
      label,
      value: figureIn(cells, cell),
      signed: signed && figureIn(signed, cell),
    }))
    .filter(({ value }) => !onlyFilled || value !== 0);
  return (
    <>
      <div className="filters">
        <Segmented<TableId>
          aria-label={texts.table}
          value={table}
          onChange={setTable}
          options={TABLES.map((value) => ({ value, label: texts.tables[value] }))}
        />
        <Checkbox checked={onlyFilled} onChange={(event) => setOnlyFilled(event.target.checked)}>
          {texts.onlyFilled}
        </Checkbox>
      </div>
      <WideTable<Row>
        label={texts.tabs.sum}
        rowKey="cell"
        size="small"
        columns={columns(signed !== null, open)}
        dataSource={rows}
        pagination={false}
        scroll={{ x: 'max-content' }}
      />
      {opened !== null && (
        <MembersDrawer
          cell={opened}
          label={names.get(opened) ?? opened}
          year={rollup.year}
          lines={rollup.lines}
          close={() => open(null)}
        />
      )}
    </>
  );
}

function columns(signed: boolean, open: (cell: string) => void): NonNullable<TableProps<Row>['columns']> {
  return [
    { title: texts.cell, dataIndex: 'label', rowScope: 'row' },
    {
      title: texts.sum,
      key: 'value',
      className: 'numeric',
      render: (_, { cell, label, value }) => (
        <Button
          type="link"
          size="small"
          aria-haspopup="dialog"
          aria-label={fill(texts.openCell, { cell: label, value: value ?? '' })}
          onClick={() => open(cell)}
        >
          {value ?? '—'}
        </Button>
      ),
    },
    ...(signed ? [{ title: texts.signed, dataIndex: 'signed', className: 'numeric' }] : []),
  ];
}
