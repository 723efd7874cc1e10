import { Button, type TableProps } from 'antd';
import { fill } from '../../messages/fill.ts';
import { WideTable } from '../../shell/wide-table.tsx';
import type { RollupLine } from './api.ts';
import { AddedTag, figureIn, MemberName } from './lines.tsx';
import { texts } from './messages.ts';

interface MembersTableProps {
  readonly cell: string;
  readonly year: number;
  readonly lines: readonly RollupLine[];
  /** Opens a member's figure onto what it counts, for whoever may see that. */
  readonly openCases?: ((organId: string) => void) | undefined;
}

/**
 * What each member has in a cell, the most first; those with nothing in it are left out. The competent department opens a
 * member's figure onto its cases.
 */
export function MembersTable({ cell, year, lines, openCases }: MembersTableProps) {
  const rows = lines
    .filter((line) => figureIn(line.cells, cell) !== 0 || (line.summed && figureIn(line.summed, cell) !== 0))
    .toSorted((a, b) => (figureIn(b.cells, cell) ?? 0) - (figureIn(a.cells, cell) ?? 0));
  const summed = lines.some((line) => line.summed !== null);
  const columns: NonNullable<TableProps<RollupLine>['columns']> = [
    { title: texts.organ, key: 'organ', rowScope: 'row', render: (_, line) => <MemberName line={line} year={year} /> },
    {
      title: texts.value,
      key: 'value',
      className: 'numeric',
      render: (_, line) => {
        const value = figureIn(line.cells, cell) ?? '—';
        if (!openCases || line.opens) return value;
        return (
          <Button
            type="link"
            size="small"
            aria-haspopup="dialog"
            aria-label={fill(texts.openCases, { organ: line.name, value })}
            onClick={() => openCases(line.organId)}
          >
            {value}
          </Button>
        );
      },
    },
    ...(summed
      ? [
          {
            title: texts.summedAs,
            key: 'summed',
            className: 'numeric',
            render: (_: unknown, line: RollupLine) => line.summed && figureIn(line.summed, cell),
          },
        ]
      : []),
    { title: texts.figures, key: 'figures', render: (_, line) => <AddedTag line={line} cell={cell} /> },
  ];
  return (
    <WideTable<RollupLine>
      label={texts.membersOf}
      rowKey="organId"
      size="small"
      columns={columns}
      dataSource={rows}
      pagination={false}
      scroll={{ x: 'max-content' }}
    />
  );
}
