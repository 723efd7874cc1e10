import { FACES } from './official-fonts.js';
import {
  CHARACTER_PT,
  LINE_PT,
  PAGE_MM,
  RED,
  SHORT_TABLE,
  SIGNATURE_GAP_LINES,
  SIZE_PT,
  TRACKING_PT,
} from './gbt-9704.js';

const list = (names: readonly string[]) => `(${names.map((name) => JSON.stringify(name)).join(', ')})`;

/**
 * The layout of GB/T 9704-2012 for Typst. The document comes in as data (`sys.inputs.document`, JSON), never as markup: what
 * an applicant wrote is text and nothing else. The image of the seal lies at `/seal.png`.
 */
export const TYPST_TEMPLATE = `
#let doc = json(bytes(sys.inputs.document))
#let char = ${CHARACTER_PT}pt
#let line = ${LINE_PT}pt
#let gap = line - ${SIZE_PT.body}pt
#let song = ${list(FACES.song)}
#let hei = ${list(FACES.heading)}
#let xiaobiaosong = ${list(FACES.title)}
#let red = rgb("#${RED}")
#set document(title: doc.title, author: doc.signature, date: none)
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
  foreground: if doc.watermark != none {
    rotate(-45deg, text(font: hei, size: 72pt, fill: rgb(0, 0, 0, 22), doc.watermark))
  },
)
#set text(
  font: ${list(FACES.body)}, size: ${SIZE_PT.body}pt, tracking: ${TRACKING_PT}pt, lang: "zh", region: "cn",
  cjk-latin-spacing: none, top-edge: 0.88em, bottom-edge: -0.12em, overhang: false,
)
#set par(leading: gap, spacing: gap, justify: true, first-line-indent: 0pt)
#let indented(body) = par(first-line-indent: (amount: 2 * char, all: true), body)
#let blank(count) = v(line * count, weak: false)

#if doc.head != none {
  block(width: 100%, spacing: 0pt, {
    v(35mm)
    align(center, text(font: xiaobiaosong, weight: 700, size: doc.markSize * 1pt, fill: red, tracking: 0pt, doc.head))
    if doc.documentNumber != none {
      v(line)
      align(center, doc.documentNumber)
    }
    v(4mm)
    line_red
  })
  blank(1)
}
#block(width: 100%, spacing: gap, align(center, {
  set par(leading: 12pt, justify: false)
  text(font: xiaobiaosong, weight: 700, size: ${SIZE_PT.title}pt, tracking: 0pt, doc.title)
}))
#blank(0.6)
#if doc.addressee != none { par(doc.addressee + "：") }

#let draw(cells) = {
  set text(font: song, size: ${SIZE_PT.table}pt, tracking: 0pt)
  set par(leading: 7pt, justify: false)
  let named = cells.head.len() == 0
  block(spacing: gap, breakable: cells.rows.len() > ${SHORT_TABLE}, table(
    columns: cells.widths.map(width => width * 1fr),
    stroke: 0.5pt, inset: (x: 3pt, y: 7pt),
    align: (column, row) => if (named and column == 0) or (not named and row == 0) { center + horizon } else { left + horizon },
    ..if named { () } else { (table.header(..cells.head.map(cell => text(font: hei, cell))),) },
    ..cells.rows.flatten(),
  ))
}
#let last = doc.blocks.len() - 1
#for (index, item) in doc.blocks.enumerate() {
  if item.kind == "table" {
    draw(item)
  } else {
    let body = if item.kind == "heading" {
      indented(text(font: hei, item.text))
    } else if item.kind == "flush" { par(item.text) } else { indented(item.text) }
    block(spacing: gap, sticky: item.kind == "heading" or index == last or (index == last - 1 and doc.blocks.last().kind == "flush"), body)
  }
}
#if doc.attachments.len() > 0 {
  block(sticky: true, spacing: gap, {
    v(line)
    let many = doc.attachments.len() > 1
    grid(
      columns: (2 * char, 3 * char, if many { 1.2 * char } else { 0pt }, 1fr), row-gutter: gap,
      ..doc.attachments.enumerate().map(((index, name)) => (
        [], if index == 0 { "附件：" } else { [] }, if many { str(index + 1) + "." } else { [] },
        par(justify: false, name),
      )).flatten(),
    )
  })
}
#block(breakable: false, width: 100%, spacing: gap, {
  v(line * ${SIGNATURE_GAP_LINES})
  set block(spacing: gap)
  align(right, pad(right: doc.indents.signature * char, doc.signature))
  align(right, pad(right: doc.indents.date * char, doc.date))
  if doc.seal != none {
    place(
      right + bottom,
      dx: -(doc.indents.date * char) - doc.dateWidth * char / 2 + doc.seal.widthMm * 1mm / 2,
      dy: doc.seal.heightMm * 1mm / 2 - line,
      image("/seal.png", width: doc.seal.widthMm * 1mm),
    )
  }
})
`.replace('line_red', `std.line(length: 100%, stroke: 1.5pt + red)`);
