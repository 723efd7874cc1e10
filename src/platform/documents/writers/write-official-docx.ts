import { Document, Packer, type FileChild } from 'docx';
import { drawAttachments } from './docx/attachments.js';
import { drawBlock } from './docx/blocks.js';
import { drawHead } from './docx/head.js';
import { drawSignature } from './docx/signature.js';
import { documentStyles, flushParagraph, pageNumber, titleParagraph } from './docx/styles.js';
import { PAGE_MM } from './gbt-9704.js';
import type { OfficialDocument } from './official-document.js';

/**
 * An official document as a Word file in the layout of GB/T 9704-2012, set in the faces it prescribes (仿宋_GB2312, 方正小标宋
 * …), with named styles so that an office can set others.
 */
export async function writeOfficialDocx(document: OfficialDocument): Promise<Uint8Array> {
  const { title, addressee, blocks, signature } = document;
  const last = blocks.length - 1;
  const children: FileChild[] = [
    ...drawHead(document),
    titleParagraph(title),
    ...(addressee === null ? [] : [flushParagraph(`${addressee}：`)]),
    ...blocks.flatMap((block, index) => drawBlock(block, index === last ? 'keepNext' : 'flow')),
    ...drawAttachments(document.attachments),
    ...drawSignature(document),
  ];
  const file = new Document({
    title,
    creator: signature,
    lastModifiedBy: signature,
    evenAndOddHeaderAndFooters: true,
    styles: documentStyles(),
    sections: [
      {
        properties: {
          page: {
            size: { width: `${PAGE_MM.width}mm`, height: `${PAGE_MM.height}mm` },
            margin: {
              top: `${PAGE_MM.top}mm`,
              bottom: `${PAGE_MM.bottom}mm`,
              left: `${PAGE_MM.left}mm`,
              right: `${PAGE_MM.right}mm`,
              footer: '25mm',
            },
          },
        },
        footers: { default: pageNumber('right'), even: pageNumber('left') },
        children,
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(file));
}
