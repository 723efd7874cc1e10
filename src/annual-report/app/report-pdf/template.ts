import {
  CHARACTER_PT,
  FACES,
  LINE_PT,
  PAGE_MM,
  SIZE_PT,
  TRACKING_PT,
} from '../../../platform/documents/writers/index.js';

const list = (names: readonly string[]) => `(${names.map((name) => JSON.stringify(name)).join(', ')})`;

/** 楷体, for headings of the second level, and what stands in for it. */
const KAI = ['KaiTi_GB2312', '楷体_GB2312', 'KaiTi', '楷体', 'FZKai-Z03S', ...FACES.body.slice(-1)];

/**
 * The annual report for Typst, in the layout of GB/T 9704-2012: title, text, and the tables of the official form with
 * their merges. The report comes in as data (`sys.inputs.document`, JSON), never as markup.
 */
export const REPORT_TEMPLATE = `
#let doc = json(bytes(sys.inputs.document))
#let char = ${CHARACTER_PT}pt
#let line = ${LINE_PT}pt
#let gap = line - ${SIZE_PT.body}pt
#let song = ${list(FACES.song)}
#let hei = ${list(FACES.heading)}
#let xiaobiaosong = ${list(FACES.title)}
#let kai = ${list(KAI)}
#set document(title: doc.title, author: doc.organ, keywords: doc.keywords, description: doc.description, date: datetime(..doc.datedAt))
#set page(
  width: ${PAGE_MM.width}mm, height: ${PAGE_MM.height}mm,
  margin: (top: ${PAGE_MM.top}mm, bottom: ${PAGE_MM.bottom}mm, left: ${PAGE_MM.left}mm, right: ${PAGE_MM.right}mm),
  footer-descent: 0mm,
  footer: context {
    let number = counter(page).get().first()
    set text(font: song, size: ${SIZE_PT.pageNumber}pt, tracking: 0pt)
    v(7mm)
    align(
      if calc.odd(number) { right } else { left },
      pad(left: if calc.odd(number) { 0pt } else { ${SIZE_PT.pageNumber}pt }, right: if calc.odd(number) { ${SIZE_PT.pageNumber}pt } else { 0pt })[— #number —],
    )
  },
)
#set text(
  font: ${list(FACES.body)}, size: ${SIZE_PT.body}pt, tracking: ${TRACKING_PT}pt, lang: "zh", region: "cn",
  cjk-latin-spacing: none, top-edge: 0.88em, bottom-edge: -0.12em, overhang: false,
)
#set par(leading: gap, spacing: gap, justify: true, first-line-indent: (amount: 2 * char, all: true))
#show heading: it => block(spacing: gap, sticky: true, par(
  first-line-indent: (amount: 2 * char, all: true),
  text(font: if it.level == 1 { hei } else { kai }, size: ${SIZE_PT.body}pt, weight: 400, it.body),
))

#block(width: 100%, spacing: gap, align(center, {
  set par(leading: 12pt, justify: false, first-line-indent: 0pt)
  text(font: xiaobiaosong, weight: 700, size: ${SIZE_PT.title}pt, tracking: 0pt, doc.titleLines.join(linebreak()))
}))
#v(line, weak: false)

#let draw(form) = {
  set text(font: song, size: form.size * 1pt, tracking: 0pt)
  set par(leading: 3pt, spacing: 3pt, justify: false, first-line-indent: 0pt)
  let cell(it) = table.cell(
    rowspan: it.rowSpan, colspan: it.colSpan,
    align: if it.left { left + horizon } else { center + horizon },
    it.text,
  )
  v(4pt)
  block(spacing: gap, breakable: form.breaks, table(
    columns: form.widths.map(width => width * 1fr),
    stroke: 0.5pt, inset: (x: 2pt, y: form.inset * 1pt),
    ..if form.head.len() == 0 { () } else { (table.header(..form.head.flatten().map(cell)),) },
    ..form.rows.flatten().map(cell),
  ))
  v(4pt)
}
#let write(paragraphs) = for item in paragraphs {
  if item.heading { heading(level: 2, outlined: false, item.text) } else { par(item.text) }
}
#write(doc.preamble)
#for section in doc.sections {
  heading(level: 1, section.title)
  write(section.paragraphs)
  if section.table != none { draw(section.table) }
}
#if doc.date != none {
  block(breakable: false, width: 100%, spacing: gap, {
    v(line)
    set par(first-line-indent: 0pt)
    set block(spacing: gap)
    align(right, pad(right: doc.indents.signature * char, doc.organ))
    align(right, pad(right: doc.indents.date * char, doc.date))
  })
}
`;
