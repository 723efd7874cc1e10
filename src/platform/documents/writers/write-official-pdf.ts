import type { CompileDocArgs, NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { markSizePt, signatureIndents, widthInCharacters } from './gbt-9704.js';
import type { OfficialDocument } from './official-document.js';
import { compileArgs, compilerFor, WORKSPACE } from './typst-compiler.js';
import { TYPST_TEMPLATE } from './typst-template.js';

/**
 * An official document as PDF in the layout of GB/T 9704-2012 (Typst), fonts embedded as far as used, its text as text. The
 * same document in the same fonts gives the same bytes. `fontFolder` holds fonts the office is licensed for (仿宋_GB2312,
 * 方正小标宋 …); without one the open ones that come with the program are used. Throws where the layout fails: a bug.
 */
export function writeOfficialPdf(document: OfficialDocument, fontFolder: string | null): Uint8Array {
  const compiler = compilerFor(fontFolder);
  const pdf = compiler.pdf(prepared(compiler, document), {
    creationTimestamp: Math.floor(document.datedAt.getTime() / 1000),
  });
  compiler.evictCache(10);
  return new Uint8Array(pdf);
}

/** How many pages the document takes in that layout. Throws where the layout fails: a bug. */
export function countOfficialPages(document: OfficialDocument, fontFolder: string | null): number {
  const compiler = compilerFor(fontFolder);
  const { result } = compiler.compile(prepared(compiler, document));
  if (!result) throw new Error('the document cannot be laid out');
  const pages = result.numOfPages;
  compiler.evictCache(10);
  return pages;
}

function prepared(compiler: NodeCompiler, document: OfficialDocument): CompileDocArgs {
  const { seal } = document;
  if (seal) compiler.mapShadow(`${WORKSPACE}/seal.png`, Buffer.from(seal.png));
  const data = {
    ...document,
    datedAt: null,
    seal: seal && { widthMm: seal.widthMm, heightMm: seal.widthMm * seal.ratio },
    markSize: markSizePt(document.head ?? ''),
    indents: signatureIndents(document.signature, document.date),
    dateWidth: widthInCharacters(document.date),
  };
  return compileArgs(TYPST_TEMPLATE, data);
}
