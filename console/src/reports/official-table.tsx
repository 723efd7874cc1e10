import type { ReactNode } from 'react';
import type { FormCell, FormTable } from '../../../src/annual-report/domain/form-layout/index.js';

interface OfficialTableProps {
  readonly table: FormTable;
  readonly caption: ReactNode;
  /** One place of the form, a cell of the row with its key. */
  readonly cellOf: (cell: FormCell, key: string) => ReactNode;
}

/** A table of the official form in its columns; what its places show is for the page that shows it. */
export function OfficialTable({ table, caption, cellOf }: OfficialTableProps) {
  const sum = table.columnWidths.reduce((total, width) => total + width, 0);
  return (
    <figure className="form-table">
      <figcaption>{caption}</figcaption>
      <div className="form-table-scroll" tabIndex={0} role="region" aria-label={table.caption}>
        <table className={`official ${table.id}`}>
          <colgroup>
            {table.columnWidths.map((width, index) => (
              <col key={index} width={`${((width / sum) * 100).toFixed(2)}%`} />
            ))}
          </colgroup>
          <tbody>
            {table.rows.map((row, index) => (
              <tr key={index}>
                {row.cells.map((cell) => cellOf(cell, cell.kind === 'figure' ? cell.cellKey : cell.id))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </figure>
  );
}
