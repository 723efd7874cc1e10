import { parseDocument } from 'htmlparser2';
import { getElementsByTagName, textContent } from 'domutils';
import type { Element } from 'domhandler';
import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import { allCellKeys, REPORT_FORMATS, type FormatId } from '../../law/report-format/index.js';
import { layForm } from '../domain/form-layout/index.js';
import type { ReportDocument } from '../domain/report-document.js';
import { reportToDocx } from './report-docx.js';

/** Every cell another number, so that a figure in a wrong place shows; every 17th is not filled in. */
function sampleReport(format: FormatId): ReportDocument {
  const keys = allCellKeys(REPORT_FORMATS[format]);
  return {
    organName: '示例区司法局',
    year: REPORT_FORMATS[format].firstYear,
    format,
    preamble: ['根据《中华人民共和国政府信息公开条例》编制本报告。'],
    sections: [
      { id: 1, paragraphs: ['（一）主动公开情况', '全年公开 3 条。'] },
      { id: 6, paragraphs: ['本年度未收取信息处理费。'] },
    ],
    cells: Object.fromEntries(keys.map((key, index) => [key, index % 17 === 3 ? null : 100 + index])),
    publishedOn: '2022-01-09',
  };
}

async function readBack(report: ReportDocument) {
  const bytes = await reportToDocx(report);
  const { value, messages } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) });
  const document = parseDocument(value);
  const grids = getElementsByTagName('table', document).map((table) =>
    getElementsByTagName('tr', table).map((row) =>
      row.children
        .filter((child): child is Element => child.type === 'tag')
        .map((cell) => ({
          text: textContent(cell),
          rowSpan: Number(cell.attribs['rowspan'] ?? 1),
          colSpan: Number(cell.attribs['colspan'] ?? 1),
          tag: cell.name,
        })),
    ),
  );
  return { document, grids, html: value, errors: messages.filter((message) => message.type === 'error') };
}

describe.each(['2019', '2021'] as const)('the Word file in the format of %s', (format) => {
  const report = sampleReport(format);

  it('reads back as the form: same cells, same merges, figures in their places, unset ones blank', async () => {
    const { grids, errors } = await readBack(report);
    expect(errors).toEqual([]);
    const expected = Object.values(layForm(format)).map((table) =>
      table.rows.map((row, index) =>
        row.cells.map((cell) => ({
          text: cell.kind === 'figure' ? String(report.cells[cell.cellKey] ?? '') : cell.text,
          rowSpan: cell.rowSpan,
          colSpan: cell.colSpan,
          tag: index < table.headRows ? 'th' : 'td',
        })),
      ),
    );
    expect(grids).toEqual(expected);
  });

  it('has title, preamble, the six headings in order and the signature', async () => {
    const { document } = await readBack(report);
    const titles = getElementsByTagName('h1', document).map((heading) => textContent(heading));
    expect(titles.filter((text) => /^[一二三四五六]、/.test(text))).toEqual([
      '一、总体情况',
      '二、主动公开政府信息情况',
      '三、收到和处理政府信息公开申请情况',
      '四、政府信息公开行政复议、行政诉讼情况',
      '五、存在的主要问题及改进情况',
      '六、其他需要报告的事项',
    ]);
    expect(getElementsByTagName('h2', document).map((heading) => textContent(heading))).toEqual(['（一）主动公开情况']);
    const text = textContent(document);
    expect(text).toContain(`示例区司法局${report.year}年政府信息公开工作年度报告`);
    expect(text.endsWith('示例区司法局2022年1月9日')).toBe(true);
  });
});

describe('the Word file', () => {
  it('prints amounts with their decimals and 0 as 0', async () => {
    const { grids } = await readBack({
      ...sampleReport('2021'),
      cells: { 't2.charges.amount': 25.1, 't3.received.natural': 0 },
    });
    expect(grids[0]?.at(-1)?.map((cell) => cell.text)).toEqual(['行政事业性收费', '25.1']);
    expect(grids[1]?.[3]?.slice(0, 3).map((cell) => cell.text)).toEqual(['一、本年新收政府信息公开申请数量', '0', '']);
  });

  it('takes a title of its own', async () => {
    const { document } = await readBack({ ...sampleReport('2021'), title: '示例区司法局年度报告（更正）' });
    expect(textContent(document)).toMatch(/^示例区司法局年度报告（更正）/);
  });
});
