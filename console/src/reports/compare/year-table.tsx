import { Tag } from 'antd';
import { useState } from 'react';
import type { FigureCell, FormTable } from '../../../../src/annual-report/domain/form-layout/index.js';
import { yearOnYear, type YearOnYear } from '../../../../src/annual-report/domain/tell/year-on-year.js';
import type { ReportDraft } from '../../api/reports.ts';
import { fill } from '../../messages/fill.ts';
import { useBeside } from '../editor/api.ts';
import { OfficialTable } from '../official-table.tsx';
import './compare.css';
import { texts } from './messages.ts';

interface YearTableProps {
  readonly table: FormTable;
  readonly draft: ReportDraft;
}

/** A table of the report with last year's figures in each of its places; not there where no report was published for that year. */
export function YearTable({ table, draft }: YearTableProps) {
  const previous = useBeside(draft.year).data?.previous;
  const [open, setOpen] = useState(false);
  if (!previous) return null;
  const of = ({ cellKey }: FigureCell): YearOnYear =>
    yearOnYear(draft.cells[cellKey]?.value ?? null, previous.cells[cellKey] ?? null);
  const figures = table.rows.flatMap(({ cells }) => cells.filter((cell) => cell.kind === 'figure'));
  const notable = figures.filter((cell) => of(cell).notable).length;
  return (
    <details className="year-table" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {fill(texts.beside, { year: previous.year })}
        {notable > 0 && <Tag color="warning">{fill(texts.notables, { count: notable })}</Tag>}
      </summary>
      {open && (
        <OfficialTable
          table={table}
          caption={fill(texts.captionOf, { caption: table.caption, year: previous.year })}
          cellOf={(cell, key) => {
            const spans = { rowSpan: cell.rowSpan, colSpan: cell.colSpan };
            if (cell.kind === 'figure')
              return (
                <td key={key} headers={cell.headers.map(idBeside).join(' ')} className="figure numeric" {...spans}>
                  <Change told={of(cell)} />
                </td>
              );
            if (cell.kind === 'note')
              return (
                <td key={key} className="note" {...spans}>
                  {cell.text}
                </td>
              );
            return (
              <th
                key={key}
                id={idBeside(cell.id)}
                scope={cell.scope}
                className={cell.narrow ? 'narrow' : undefined}
                {...spans}
              >
                {cell.text}
              </th>
            );
          }}
        />
      )}
    </details>
  );
}

/** The form stands above with its own ids. */
const idBeside = (id: string): string => `beside-${id}`;

/** A figure, last year's, and how far they are apart; nothing more where both are 0. */
function Change({ told }: { readonly told: YearOnYear }) {
  const { now, before, difference, percent, notable } = told;
  return (
    <div className={notable ? 'change notable' : 'change'}>
      <span>{now ?? '—'}</span>
      {!(now === 0 && before === 0) && (
        <span className="secondary">{fill(texts.lastYear, { value: before ?? '—' })}</span>
      )}
      {difference !== null && difference !== 0 && <span className="secondary">{signed(difference)}</span>}
      {percent !== null && percent !== 0 && <span className="secondary">{signed(percent)}%</span>}
      {notable && <span className="notable-mark">{texts.notable}</span>}
    </div>
  );
}

const signed = (value: number): string => `${value < 0 ? '−' : '+'}${Math.abs(value)}`;

/** A difference with its sign, and its percentage where there is one: `−1（−12.5%）`. */
export function sayChange({ difference, percent }: YearOnYear): string {
  if (difference === null) return '—';
  if (difference === 0) return texts.level;
  return percent === null
    ? signed(difference)
    : fill(texts.change, { by: signed(difference), percent: signed(percent) });
}
