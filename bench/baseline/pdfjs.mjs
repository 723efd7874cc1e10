// What pdfjs-dist alone needs: the text of every page of each PDF named on standard input, one after another.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

const home = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
let pieces = 0;
for await (const path of createInterface({ input: process.stdin })) {
  const task = getDocument({
    data: new Uint8Array(await readFile(path)),
    cMapUrl: join(home, 'cmaps/'),
    cMapPacked: true,
    standardFontDataUrl: join(home, 'standard_fonts/'),
    verbosity: 0,
  });
  const document = await task.promise;
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    pieces += (await page.getTextContent()).items.length;
  }
  await task.destroy();
}
process.stdout.write(`${pieces}\n`);
