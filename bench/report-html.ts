import { layForm, type FormCell, type FormTable } from '../src/annual-report/domain/form-layout/index.js';
import {
  printFigure,
  REPORT_SECTIONS,
  reportTitle,
  TABLE_OF_SECTION,
  type ReportDocument,
} from '../src/annual-report/domain/report-document.js';

const STYLE = `@page{size:A4;margin:25mm 20mm}body{font:12pt/1.6 sans-serif}h1{text-align:center;font-size:18pt}
h2{font-size:13pt}table{border-collapse:collapse;width:100%;font-size:8pt}td,th{border:1px solid;text-align:center;font-weight:400}`;

function drawCell(cell: FormCell, cells: ReportDocument['cells']): string {
  const text = cell.kind === 'figure' ? printFigure(cells[cell.cellKey]) : cell.text;
  return `<td rowspan="${cell.rowSpan}" colspan="${cell.colSpan}">${text}</td>`;
}

function drawTable(table: FormTable, cells: ReportDocument['cells']): string {
  const rows = table.rows.map((row) => `<tr>${row.cells.map((cell) => drawCell(cell, cells)).join('')}</tr>`);
  return `<table>${rows.join('')}</table>`;
}

/** A report as a plain page to print from; its texts are the generator's own and need no escaping. */
export function reportHtml(report: ReportDocument): string {
  const form = layForm(report.format);
  const sections = REPORT_SECTIONS.map(({ id, number, title }) => {
    const table = TABLE_OF_SECTION[id];
    const paragraphs = report.sections.find((section) => section.id === id)?.paragraphs ?? [];
    return [
      `<h2>${number}${title}</h2>`,
      ...paragraphs.map((text) => `<p>${text}</p>`),
      table ? drawTable(form[table], report.cells) : '',
    ].join('');
  });
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>${reportTitle(report)}</title><style>${STYLE}</style><h1>${reportTitle(report)}</h1>${report.preamble.map((text) => `<p>${text}</p>`).join('')}${sections.join('')}</html>`;
}
