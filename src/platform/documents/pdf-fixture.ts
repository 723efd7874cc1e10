/** Test fixtures only: a text in a PDF, its baseline's beginning in points from the bottom left of the page. */
export interface PdfText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size?: number;
}

export interface PdfPage {
  readonly texts?: readonly PdfText[];
  readonly rotate?: 0 | 90 | 180 | 270;
  /** A picture over the whole page. */
  readonly picture?: true;
}

export interface PdfOptions {
  readonly title?: string;
  /** `named`: no font inside, characters by a CMap the reader must have; `mapped`: glyph numbers with a table of characters. */
  readonly font?: 'named' | 'mapped' | 'unmapped';
  /** Protected by a password to open it. */
  readonly encrypted?: true;
}

/** A PDF of A4 pages, written by hand: objects, a table of their places, a trailer. */
export function makePdf(pages: readonly PdfPage[], options: PdfOptions = {}): Buffer {
  const { font = 'named' } = options;
  const characters = [...new Set(pages.flatMap((page) => (page.texts ?? []).flatMap(({ text }) => [...text])))];
  const glyph = (character: string) => (font === 'named' ? character.charCodeAt(0) : characters.indexOf(character) + 1);
  const hex = (text: string) => [...text].map((c) => glyph(c).toString(16).padStart(4, '0')).join('');
  const firstPage = 8;
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Count ${pages.length}/Kids[${pages.map((_, i) => `${firstPage + i * 2} 0 R`).join(' ')}]>>`,
    `<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/${font === 'named' ? 'UniGB-UCS2-H' : 'Identity-H'}` +
      `/DescendantFonts[4 0 R]${font === 'mapped' ? '/ToUnicode 6 0 R' : ''}>>`,
    `<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/FontDescriptor 5 0 R/DW 1000/W[1 95 500]` +
      `/CIDSystemInfo<</Registry(Adobe)/Ordering(${font === 'named' ? 'GB1' : 'Identity'})/Supplement 0>>>>`,
    '<</Type/FontDescriptor/FontName/STSong-Light/Flags 6/FontBBox[0 -200 1000 900]/ItalicAngle 0/Ascent 800/Descent -200/StemV 80/CapHeight 700>>',
    stream(toUnicode(characters)),
    `<</Title${utf16(options.title ?? '')}>>`,
    ...pages.flatMap((page, index) => [
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Rotate ${page.rotate ?? 0}/Contents ${firstPage + index * 2 + 1} 0 R` +
        `/Resources<</Font<</F1 3 0 R>>${page.picture ? `/XObject<</P ${firstPage + pages.length * 2} 0 R>>` : ''}>>>>`,
      stream(
        (page.picture ? 'q 595 0 0 842 0 0 cm /P Do Q\n' : '') +
          (page.texts ?? [])
            .map(({ text, x, y, size = 12 }) => `BT /F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm <${hex(text)}> Tj ET`)
            .join('\n'),
      ),
    ]),
    ...(pages.some((page) => page.picture)
      ? [
          '<</Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8/Length 1>>stream\n\x80\nendstream',
        ]
      : []),
  ];
  const protection = `<</Filter/Standard/V 1/R 2/P -4/O<${'41'.repeat(32)}>/U<${'42'.repeat(32)}>>>`;
  return assemble(
    options.encrypted ? [...objects, protection] : objects,
    options.encrypted === true ? objects.length + 1 : null,
  );
}

function assemble(objects: readonly string[], encryption: number | null): Buffer {
  let body = '%PDF-1.4\n%\xe2\xe3\xcf\xd3\n';
  const places = objects.map((object, index) => {
    const place = body.length;
    body += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const encrypt = encryption === null ? '' : `/Encrypt ${encryption} 0 R/ID[<${'30'.repeat(16)}><${'30'.repeat(16)}>]`;
  const trailer = `trailer\n<</Size ${objects.length + 1}/Root 1 0 R/Info 7 0 R${encrypt}>>\nstartxref\n${body.length}\n%%EOF\n`;
  return Buffer.from(`${body}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}${trailer}`, 'latin1');
}

function stream(content: string): string {
  return `<</Length ${content.length}>>stream\n${content}\nendstream`;
}

function toUnicode(characters: readonly string[]): string {
  const lines = characters.map((c, index) => `<${code(index + 1)}> <${code(c.charCodeAt(0))}>`);
  return (
    '/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CMapName /X def\n/CMapType 2 def\n' +
    `1 begincodespacerange\n<0000> <ffff>\nendcodespacerange\n${lines.length} beginbfchar\n${lines.join('\n')}\nendbfchar\n` +
    'endcmap\nend\nend'
  );
}

function code(value: number): string {
  return value.toString(16).padStart(4, '0');
}

function utf16(text: string): string {
  return `<feff${[...text].map((c) => code(c.charCodeAt(0))).join('')}>`;
}
