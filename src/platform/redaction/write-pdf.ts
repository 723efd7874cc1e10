import { PDFDocument, PDFName, PDFString, type PDFRef } from 'pdf-lib';
import { blankFont } from './blank-font.js';
import type { PagePicture } from './page-picture.js';
import type { TextCodes } from './text-codes.js';
import { LAYER_FONT } from './text-layer.js';

/** A page to be written: its picture and the operators of its text layer. */
export interface PageSheet {
  readonly width: number;
  readonly height: number;
  readonly picture: PagePicture;
  readonly layer: string;
}

/**
 * Writes a new PDF of pictures and the text behind them. Nothing of another file goes into it: no metadata, history,
 * attachments, forms, notes, outlines or scripts.
 */
export async function writePdf(sheets: readonly PageSheet[], codes: TextCodes): Promise<Uint8Array> {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  const font = embedLayerFont(pdf, codes);
  for (const { width, height, picture, layer } of sheets) {
    const page = pdf.addPage([width, height]);
    const content = `q ${width} 0 0 ${height} 0 0 cm /P Do Q\n${layer}`;
    page.node.set(PDFName.of('Contents'), pdf.context.register(pdf.context.flateStream(content)));
    page.node.set(
      PDFName.of('Resources'),
      pdf.context.obj({ XObject: { P: embedPicture(pdf, picture) }, Font: { [LAYER_FONT]: font } }),
    );
  }
  pdf.catalog.set(PDFName.of('Lang'), PDFString.of('zh-CN'));
  return pdf.save({ addDefaultPage: false });
}

function embedPicture({ context }: PDFDocument, picture: PagePicture): PDFRef {
  const { palette } = picture;
  const grey = picture.filter === 'FlateDecode' ? 'DeviceGray' : 'DeviceRGB';
  const space =
    palette === null
      ? PDFName.of(grey)
      : context.obj([
          PDFName.of('Indexed'),
          PDFName.of('DeviceRGB'),
          palette.length / 3 - 1,
          context.register(context.flateStream(palette)),
        ]);
  return context.register(
    context.stream(picture.data, {
      Type: 'XObject',
      Subtype: 'Image',
      Width: picture.width,
      Height: picture.height,
      ColorSpace: space,
      BitsPerComponent: picture.bits,
      Filter: picture.filter,
    }),
  );
}

function embedLayerFont({ context }: PDFDocument, codes: TextCodes): PDFRef {
  const name = 'GongkaiLayer';
  const program = blankFont();
  const descriptor = context.register(
    context.obj({
      Type: 'FontDescriptor',
      FontName: name,
      Flags: 4,
      FontBBox: [0, -200, 1000, 800],
      ItalicAngle: 0,
      Ascent: 800,
      Descent: -200,
      CapHeight: 800,
      StemV: 80,
      FontFile2: context.register(context.flateStream(program, { Length1: program.length })),
    }),
  );
  // Every code shows glyph 1, which is blank.
  const glyphs = Uint8Array.from({ length: (codes.size + 1) * 2 }, (_, index) => index % 2);
  const descendant = context.register(
    context.obj({
      Type: 'Font',
      Subtype: 'CIDFontType2',
      BaseFont: name,
      CIDSystemInfo: { Registry: PDFString.of('Adobe'), Ordering: PDFString.of('Identity'), Supplement: 0 },
      FontDescriptor: descriptor,
      DW: 1000,
      W: [1, codes.widths()],
      CIDToGIDMap: context.register(context.flateStream(glyphs)),
    }),
  );
  return context.register(
    context.obj({
      Type: 'Font',
      Subtype: 'Type0',
      BaseFont: name,
      Encoding: 'Identity-H',
      DescendantFonts: [descendant],
      ToUnicode: context.register(context.flateStream(codes.toUnicode())),
    }),
  );
}
