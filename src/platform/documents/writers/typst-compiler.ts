import { NodeCompiler, type CompileDocArgs } from '@myriaddreamin/typst-ts-node-compiler';
import { fontFiles } from './official-fonts.js';

/** No folder of the machine: a document reads nothing but what it is given. */
export const WORKSPACE = '/official-document';

/** Archival, accessible PDF (ISO 19005-2, level A): tagged, fonts embedded, text as text. */
const ARCHIVAL = 'a-2a';

const compilers = new Map<string, NodeCompiler>();

/** Fonts are read once for each folder; a compiler holds them. */
export function compilerFor(folder: string | null): NodeCompiler {
  const key = folder ?? '';
  const known = compilers.get(key);
  if (known) return known;
  const compiler = NodeCompiler.create({ workspace: WORKSPACE, fontArgs: [{ fontPaths: fontFiles(folder) }] });
  compilers.set(key, compiler);
  return compiler;
}

/** A layout and the document it is for, handed over as data and never as markup. */
export interface TypstJob {
  /** Reads `sys.inputs.document`, JSON. */
  readonly template: string;
  readonly data: unknown;
  readonly fontFolder: string | null;
  /** Instant in the properties of the file: the same document in the same fonts gives the same bytes. */
  readonly datedAt: Date;
}

export function compileArgs(template: string, data: unknown): CompileDocArgs {
  return { mainFileContent: template, inputs: { document: JSON.stringify(data) } };
}

/** What Typst says of a character that no font has, or that may not stand in an archival file. */
const NOT_ARCHIVAL = /PDF\/A-2a error: the text (`.*` could not be displayed|contains the disallowed codepoint)/;

/**
 * Lays out a document as PDF/A-2a; as PDF without that promise where its text has a character that no font has (private use,
 * a script of which there is no font): one character is no reason to withhold a document. Throws where the layout fails: a bug.
 */
export function writeArchivalPdf(job: TypstJob): Uint8Array {
  try {
    return write(job, { pdfStandard: ARCHIVAL });
  } catch (error) {
    if (!(error instanceof Error) || !NOT_ARCHIVAL.test(error.message)) throw error;
    return write(job, {});
  }
}

function write({ template, data, fontFolder, datedAt }: TypstJob, standard: { pdfStandard?: typeof ARCHIVAL }) {
  const compiler = compilerFor(fontFolder);
  const creationTimestamp = Math.floor(datedAt.getTime() / 1000);
  const pdf = compiler.pdf(compileArgs(template, data), { creationTimestamp, ...standard });
  compiler.evictCache(10);
  return new Uint8Array(pdf);
}
