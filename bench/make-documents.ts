import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { reportToDocx } from '../src/annual-report/app/report-docx.js';
import { launchBrowser } from '../test/browser/index.js';
import { reportHtml } from './report-html.js';
import { makeReport } from './sample-reports.js';

/** Writes `count` Word reports into `folder`; gives their paths. */
export async function makeDocx(folder: string, count: number): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  const paths: string[] = [];
  for (let index = 0; index < count; index += 1) {
    const path = join(folder, `report-${index + 1}.docx`);
    await writeFile(path, await reportToDocx(makeReport(index)));
    paths.push(path);
  }
  return paths;
}

/** Prints `count` reports, each of other figures and text, to PDF with the tests' browser. */
export async function makePdf(folder: string, count: number): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    const paths: string[] = [];
    for (let index = 0; index < count; index += 1) {
      const path = join(folder, `report-${index + 1}.pdf`);
      await page.setContent(reportHtml(makeReport(index)));
      await page.pdf({ path, format: 'A4', preferCSSPageSize: true });
      paths.push(path);
    }
    return paths;
  } finally {
    await browser.close();
  }
}
