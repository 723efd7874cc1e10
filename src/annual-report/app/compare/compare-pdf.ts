import { FACES, writeArchivalPdf } from '../../../platform/documents/writers/index.js';
import type { ComparedReports } from '../../domain/compare/compared-reports.js';
import { compareDocument } from '../../domain/compare/render/compare-blocks.js';

const list = (names: readonly string[]) => `(${names.map((name) => JSON.stringify(name)).join(', ')})`;

/** The comparison for Typst, A4 across. It comes in as data (`sys.inputs.document`, JSON), never as markup. */
const TEMPLATE = `
#let doc = json(bytes(sys.inputs.document))
#let hei = ${list(FACES.heading)}
#set document(title: doc.fullTitle, date: datetime(..doc.datedAt))
#set page(paper: "a4", flipped: true, margin: 20mm, footer: context align(center, text(size: 9pt)[— #counter(page).get().first() —]))
#set text(font: ${list(FACES.song)}, size: 10pt, lang: "zh", region: "cn", cjk-latin-spacing: none)
#set par(leading: 0.7em, spacing: 0.9em)
#show heading.where(level: 1): it => block(above: 1.6em, below: 0.8em, sticky: true, text(font: hei, size: 13pt, weight: 400, it.body))
#show heading.where(level: 2): it => block(above: 1.2em, below: 0.7em, sticky: true, text(font: hei, size: 11pt, weight: 400, it.body))
#let gone = rgb("#9c1b1f")
#let fresh = rgb("#1d5a2a")
#let soft = rgb("#4a5361")
#let draw(run) = {
  if run.look == "gone" { text(fill: gone, strike(stroke: 0.6pt + gone, run.text)) }
  else if run.look == "new" { text(fill: fresh, underline(stroke: 0.6pt + fresh, offset: 1.5pt, run.text)) }
  else if run.look == "soft" { text(fill: soft, size: 8pt, run.text) }
  else { run.text }
}
#align(center, text(font: hei, size: 16pt, doc.title))
#for item in doc.blocks {
  if item.kind == "heading" { heading(level: item.level, item.text) }
  else if item.kind == "note" { par(text(size: 9pt, fill: soft, item.text)) }
  else if item.kind == "item" { par(item.text) }
  else {
    table(
      columns: item.widths.map(width => width * 1fr), stroke: 0.5pt + rgb("#8b8f98"), inset: (x: 4pt, y: 4pt), align: left + horizon,
      table.header(..item.head.map(cell => table.cell(fill: rgb("#efede8"), align: center + horizon, text(font: hei, cell)))),
      ..item.rows.map(row => row.map(runs => runs.map(draw).join())).flatten(),
    )
  }
}
`;

export interface ComparePdfSettings {
  /** Fonts the office is licensed for; the open ones that come along where `null`. */
  readonly fontFolder: string | null;
  /** Instant in the properties of the file. */
  readonly datedAt: Date;
}

/** The comparison of two reports as PDF/A-2a: fonts embedded, text as text, headings and tables tagged. */
export function compareToPdf(compared: ComparedReports, { fontFolder, datedAt }: ComparePdfSettings): Uint8Array {
  const at = datedAt;
  const parts = {
    year: at.getUTCFullYear(),
    month: at.getUTCMonth() + 1,
    day: at.getUTCDate(),
    hour: at.getUTCHours(),
    minute: at.getUTCMinutes(),
    second: at.getUTCSeconds(),
  };
  const data = { ...compareDocument(compared), datedAt: parts };
  return writeArchivalPdf({ template: TEMPLATE, data, fontFolder, datedAt });
}
