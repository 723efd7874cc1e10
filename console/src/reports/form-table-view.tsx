import { Tag } from 'antd';
import type { FigureCell, FormCell, FormTable } from '../../../src/annual-report/domain/form-layout/index.js';
import type { ReportDraft } from '../api/reports.ts';
import { fill } from '../messages/fill.ts';
import { words } from '../messages/index.ts';
import { explainCell } from './explain-cell.ts';
import { OfficialTable } from './official-table.tsx';
import { cellPlace } from './place-of.ts';
import { CellButton } from './records/cell-button.tsx';
import { texts as recordTexts } from './records/messages.ts';
import { TypedCell } from './typed-cell.tsx';
import { isTaken, TakenTable } from './uploads/taken-table.tsx';

interface FormTableViewProps {
  readonly table: FormTable;
  readonly draft: ReportDraft;
}

/** Where a table's figures come from: a government's are sums, of which it counts or types its own part. */
function sayOrigin(table: FormTable, draft: ReportDraft): string {
  const isSum = Object.entries(draft.cells).some(
    ([key, { source }]) => source === 'members' && key.startsWith(table.id),
  );
  if (isSum) return recordTexts.fromMembers;
  return table.id === 't2' ? recordTexts.mixed : words.reports.counted;
}

/** A table of the official form: counted figures to read, figures without a record to type. */
export function FormTableView({ table, draft }: FormTableViewProps) {
  const caption = (
    <>
      {table.caption}
      {isTaken(draft, table.id) ? (
        <TakenTable draft={draft} table={table} />
      ) : (
        <Tag color={table.id === 't2' ? 'warning' : 'processing'}>{sayOrigin(table, draft)}</Tag>
      )}
    </>
  );
  return (
    <OfficialTable
      table={table}
      caption={caption}
      cellOf={(cell, key) => <Cell key={key} cell={cell} draft={draft} />}
    />
  );
}

function Cell({ cell, draft }: { readonly cell: FormCell; readonly draft: ReportDraft }) {
  const spans = { rowSpan: cell.rowSpan, colSpan: cell.colSpan };
  if (cell.kind === 'figure') return <Figure cell={cell} draft={draft} />;
  if (cell.kind === 'note')
    return (
      <td id={cell.id} className="note" {...spans}>
        {cell.text}
      </td>
    );
  return (
    <th id={cell.id} scope={cell.scope} className={cell.narrow ? 'narrow' : undefined} {...spans}>
      {cell.text}
    </th>
  );
}

function Figure({ cell, draft }: { readonly cell: FigureCell; readonly draft: ReportDraft }) {
  const figure = draft.cells[cell.cellKey] ?? { value: null, source: 'unset' as const };
  const findings = draft.findings.filter((finding) => finding.cell === cell.cellKey);
  const tone = findings.some((f) => f.severity === 'error') ? 'bad' : findings.length > 0 ? 'doubtful' : '';
  // Of a sum of members what may be typed is the government's own part.
  const own = figure.own ?? figure;
  // Figures of the counted tables are taken over whole, never typed one by one.
  const mayBeTyped = cell.cellKey.startsWith('t2.') && draft.editable;
  const typed = (own.source === 'typed' || own.source === 'unset') && mayBeTyped;
  const summed = figure.source === 'members';
  const remarked = draft.way.remarks.some((remark) => remark.cell === cell.cellKey) ? 'remarked' : '';
  const unused = figure.unused === undefined ? '' : fill(recordTexts.unused, { value: figure.unused });
  const how = summed
    ? recordTexts.fromMembers
    : figure.source === 'records'
      ? recordTexts.fromRecords
      : explainCell(cell.cellKey, draft.year);
  const said = [how, unused, ...findings.map(({ message }) => message)].filter((line) => line !== '').join('\n');
  return (
    <td
      id={cellPlace(cell.cellKey)}
      headers={cell.headers.join(' ')}
      rowSpan={cell.rowSpan}
      colSpan={cell.colSpan}
      className={`figure numeric ${tone} ${remarked}`}
      title={typed ? undefined : said}
      tabIndex={(findings.length > 0 || remarked !== '') && !typed ? -1 : undefined}
    >
      {(!typed || summed) && figure.value !== null && (
        <CellButton cell={cell} value={figure.value} year={draft.year} said={said} />
      )}
      {typed && summed && <span className="secondary">{recordTexts.itself}</span>}
      {typed && <TypedCell cell={cell} figure={own} draft={draft} />}
    </td>
  );
}
