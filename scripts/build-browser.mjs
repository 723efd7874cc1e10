// Bundles what runs in the visitor's browser on public pages (browser/src): page programs small, readers loaded on demand.
// Leaves a manifest that names each entry's file; every address carries its content's hash or its library's version.
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const source = join(root, 'browser', 'src');
const modules = join(root, 'node_modules');

/** What takes the place of what a browser does not have, or has no use for. */
const replaced = {
  name: 'replaced',
  setup({ onResolve }) {
    onResolve({ filter: /^node:zlib$/ }, () => ({ path: join(source, 'shims', 'zlib.ts') }));
    // Mammoth's own archive opening takes whole files alone.
    onResolve({ filter: /^\.\/unzip$/ }, ({ importer }) =>
      importer.includes(join('mammoth', 'lib')) ? { path: join(source, 'shims', 'mammoth-unzip.ts') } : undefined,
    );
    // Without regenerator, which asks for `eval` where it meets a strict page.
    onResolve({ filter: /^exceljs$/ }, () => ({ path: join(modules, 'exceljs', 'dist', 'exceljs.bare.min.js') }));
  },
};

const { version } = JSON.parse(readFileSync(join(modules, 'pdfjs-dist', 'package.json'), 'utf8'));
/** Named by the library's version: what lies in it never changes. */
const pdfFolder = `pdfjs-${version}`;

const shared = {
  absWorkingDir: root,
  entryNames: '[name].[hash]',
  chunkNames: '[name].[hash]',
  bundle: true,
  format: 'esm',
  platform: 'browser',
  target: ['es2022'],
  minify: true,
  legalComments: 'none',
  metafile: true,
  logLevel: 'error',
};

export async function buildBrowser(outdir) {
  rmSync(outdir, { recursive: true, force: true });
  mkdirSync(outdir, { recursive: true });
  const files = (names) => names.map((name) => join(source, name.split('-')[0], `${name}.ts`));
  // What a page loads at once is kept free of what its worker needs.
  const pages = await build({ ...shared, outdir, entryPoints: files(['check-page', 'verify-page']) });
  const workers = await build({
    ...shared,
    outdir,
    entryPoints: files(['check-worker', 'verify-worker']),
    splitting: true,
    define: { global: 'globalThis', PDF_FOLDER: JSON.stringify(pdfFolder) },
    inject: [join(source, 'shims', 'buffer.ts')],
    plugins: [replaced],
  });
  const outputs = { ...pages.metafile.outputs, ...workers.metafile.outputs };
  const named = Object.entries(outputs).flatMap(([file, { entryPoint }]) => {
    const name = /^browser\/src\/\w+\/(\w+-(?:page|worker))\.ts$/.exec(entryPoint ?? '')?.[1];
    return name ? [[name, relative(outdir, join(root, file))]] : [];
  });
  writeFileSync(join(outdir, 'manifest.json'), `${JSON.stringify(Object.fromEntries(named), null, 2)}\n`);
  const pdf = join(modules, 'pdfjs-dist');
  for (const part of ['cmaps', 'standard_fonts']) {
    cpSync(join(pdf, part), join(outdir, pdfFolder, part), { recursive: true });
  }
  const worker = 'pdf.worker.min.mjs';
  cpSync(join(pdf, 'legacy', 'build', worker), join(outdir, pdfFolder, worker));
  return outputs;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildBrowser(join(root, 'dist', 'browser'));
