import type { FormatId } from '../../../../law/report-format/index.js';
import { layForm, type FigureCell, type FormCell, type TableId } from '../../form-layout/index.js';
import type { ReadCell } from '../parsed-report.js';
import { maskPersonalData } from '../text/personal-data.js';
import { markWhole } from './html-marks.js';
import type { Places } from './html-places.js';
import { escapeHtml } from './html-text.js';

interface Drawing {
  readonly prefix: string;
  readonly cells: Readonly<Record<string, ReadCell>>;
  readonly places: Places;
}

function spans({ rowSpan, colSpan }: FormCell): string {
  return `${rowSpan > 1 ? ` rowspan="${rowSpan}"` : ''}${colSpan > 1 ? ` colspan="${colSpan}"` : ''}`;
}

/** The value read; the file's own words where it cannot be read, or where they say it otherwise. */
function figureText(cell: ReadCell | undefined): string {
  if (!cell) return '<span class="gk-absent">无此项</span>';
  const raw = escapeHtml(maskPersonalData(cell.raw));
  if (cell.value === null) return raw === '' ? '<span class="gk-absent">空白</span>' : raw;
  const plain = String(cell.value);
  return cell.raw.normalize('NFKC').replace(/[\s,，]/g, '') === plain
    ? plain
    : `${plain}<span class="gk-raw">（原文：${raw}）</span>`;
}

function figure(cell: FigureCell, { prefix, cells, places }: Drawing): string {
  const headers = cell.headers.map((id) => prefix + id).join(' ');
  const content = markWhole(prefix, figureText(cells[cell.cellKey]), places.ofCell(cell.cellKey));
  return `<td class="gk-figure" headers="${headers}"${spans(cell)}>${content}</td>`;
}

function drawCell(cell: FormCell, drawing: Drawing): string {
  if (cell.kind === 'figure') return figure(cell, drawing);
  if (cell.kind === 'note') return `<td${spans(cell)}>${escapeHtml(cell.text)}</td>`;
  const scope = cell.scope ? ` scope="${cell.scope}"` : '';
  return `<th id="${drawing.prefix}${cell.id}"${scope}${spans(cell)}>${escapeHtml(cell.text)}</th>`;
}

/** A table of the official form with the figures read, findings marked in their cells. */
export function drawTable(format: FormatId, table: TableId, drawing: Drawing): string {
  const form = layForm(format)[table];
  const rows = form.rows.map((row) => `<tr>${row.cells.map((cell) => drawCell(cell, drawing)).join('')}</tr>`);
  const caption = `${escapeHtml(form.caption)}（读取结果）`;
  return [
    `<div class="gk-scroll" role="region" tabindex="0" aria-label="${caption}，可左右滚动">`,
    `<table class="gk-table gk-${table}"><caption>${caption}</caption><tbody>`,
    ...rows,
    '</tbody></table></div>',
  ].join('\n');
}
