import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import { reportToDocx } from '../../src/annual-report/app/report-docx.js';
import { REPORT_SECTIONS } from '../../src/annual-report/domain/report-document.js';
import { allCellKeys, REPORT_FORMATS, type CellKey } from '../../src/law/report-format/index.js';

/** One application received in the year from a natural person, answered in part; nothing else: every other count is 0. */
function quietYear(keys: readonly CellKey[]): Record<CellKey, number | null> {
  const cells = Object.fromEntries(keys.map((key) => [key, 0]));
  for (const row of ['received', 'partial', 'handled'])
    for (const column of ['natural', 'total']) cells[`t3.${row}.${column}`] = 1;
  return cells;
}

describe.each(['2019', '2021'] as const)('golden Word file of %s', (format) => {
  it('reads as the stored page', async () => {
    const data = REPORT_FORMATS[format];
    const bytes = await reportToDocx({
      organName: '示例区水务局',
      year: data.firstYear,
      format,
      preamble: [`本报告按照${data.notice}的格式编制。`],
      sections: REPORT_SECTIONS.map(({ id, title }) => ({ id, paragraphs: [`${title}的文字。`] })),
      cells: quietYear(allCellKeys(data)),
      publishedOn: `${data.firstYear + 1}-01-15`,
    });
    const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) });
    await expect(value.replaceAll(/(<\/(?:p|h1|h2|tr|table|thead|tbody)>)/g, '$1\n')).toMatchFileSnapshot(
      `./report-${format}.html`,
    );
  });
});
