import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { reportToDocx } from '../src/annual-report/app/report-docx.js';
import { openArchive } from '../src/platform/documents/archive.js';
import { storeZip } from '../src/platform/documents/stored-zip.js';
import { makeReport, numbersFrom, SENTENCES } from './sample-reports.js';

/** Reports that are laid out by the writer; the others are these with other text. */
const LAID_OUT = 20;
const MAIN = 'word/document.xml';
const MOST_BYTES = 32 * 1024 * 1024;

async function partsOf(index: number): Promise<ReadonlyMap<string, Buffer>> {
  const archive = await openArchive(Buffer.from(await reportToDocx(makeReport(index))));
  if (!archive.ok) throw new Error(archive.code);
  const parts = await archive.value.inflate(() => true, MOST_BYTES);
  if (!parts.ok) throw new Error(parts.code);
  return parts.value;
}

/** Another organ's name, and other sentences in the place of each: no two reports tell the same. */
function rewrite(xml: string, index: number): string {
  const next = numbersFrom(index + 1);
  const sentence = new RegExp(SENTENCES.join('|'), 'g');
  return xml
    .replaceAll(/示例区第\d+局/g, `示例区第${index + 1}局`)
    .replaceAll(sentence, () => SENTENCES[next(SENTENCES.length)] ?? '');
}

/**
 * Writes any number of Word reports into `folder` and gives their paths: some laid out by the program's own writer, which
 * takes longer than a check, the others by putting other text into those.
 */
export async function rewriteDocx(folder: string, count: number): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  const laidOut: ReadonlyMap<string, Buffer>[] = [];
  for (let index = 0; index < Math.min(count, LAID_OUT); index += 1) laidOut.push(await partsOf(index));
  const paths: string[] = [];
  for (let index = 0; index < count; index += 1) {
    const path = join(folder, `report-${index + 1}.docx`);
    const parts = new Map(laidOut[index % laidOut.length]);
    const main = parts.get(MAIN);
    if (!main) throw new Error(`a report has no ${MAIN}`);
    parts.set(MAIN, Buffer.from(rewrite(main.toString('utf8'), index)));
    await writeFile(path, storeZip(parts));
    paths.push(path);
  }
  return paths;
}
