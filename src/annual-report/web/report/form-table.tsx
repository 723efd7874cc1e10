import type { CellKey } from '../../../law/report-format/index.js';
import { shellWords, type Language } from '../../../platform/http/portal/index.js';
import type { FormCell, FormRow, FormTable } from '../../domain/form-layout/index.js';
import { printFigure } from '../../domain/report-document.js';

type Figures = Readonly<Record<CellKey, number | null>>;

function spans(cell: FormCell) {
  return {
    rowSpan: cell.rowSpan === 1 ? undefined : cell.rowSpan,
    colSpan: cell.colSpan === 1 ? undefined : cell.colSpan,
  };
}

/** Where a figure opens onto what it counts. */
type AddressOf = (cell: CellKey) => string;

interface RowProps {
  readonly figures: Figures;
  readonly address: AddressOf;
}

function Cell({ cell, figures, address }: { cell: FormCell } & RowProps) {
  if (cell.kind === 'figure') {
    const value = figures[cell.cellKey] ?? null;
    const printed = printFigure(value);
    return (
      <td {...spans(cell)} headers={cell.headers.join(' ')} data-cell={cell.cellKey}>
        {value === null || value === 0 ? printed : <a href={address(cell.cellKey)}>{printed}</a>}
      </td>
    );
  }
  if (cell.kind === 'note') {
    return (
      <td {...spans(cell)} className="aside-note">
        {cell.text}
      </td>
    );
  }
  return (
    <th {...spans(cell)} id={cell.id} scope={cell.scope} className={cell.narrow ? 'narrow' : undefined}>
      {cell.text}
    </th>
  );
}

function isTotal(row: FormRow): boolean {
  return row.cells.some((cell) => cell.kind === 'figure' && cell.cellKey.startsWith('t3.handled.'));
}

function Rows({ rows, ...shared }: { rows: readonly FormRow[] } & RowProps) {
  return rows.map((row, index) => (
    <tr key={index} className={isTotal(row) ? 'total' : undefined}>
      {row.cells.map((cell) => (
        <Cell key={cell.kind === 'figure' ? cell.cellKey : cell.id} cell={cell} {...shared} />
      ))}
    </tr>
  ));
}

/**
 * One table of the official form as accessible HTML: merged heads as printed, each figure bound to the heads that name
 * it, so that it is read out with its meaning; scrolls sideways on a narrow screen, by keyboard too.
 */
export function ReportTable(props: { table: FormTable; language: Language } & RowProps) {
  const { table, figures, address } = props;
  const head = table.rows.slice(0, table.headRows);
  const label = shellWords(props.language)('table.scroll', { caption: table.caption });
  return (
    <div className="scroll" role="region" aria-label={label} tabIndex={0}>
      <table className={`form-table ${table.id}`}>
        <caption className="hidden">{table.caption}</caption>
        {head.length > 0 && (
          <thead>
            <Rows rows={head} figures={figures} address={address} />
          </thead>
        )}
        <tbody>
          <Rows rows={table.rows.slice(table.headRows)} figures={figures} address={address} />
        </tbody>
      </table>
    </div>
  );
}
