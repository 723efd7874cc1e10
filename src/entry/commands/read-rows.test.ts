import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deflatedMegabytes, makeZip } from '../../platform/documents/zip-fixture.js';
import { readRows } from './read-rows.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gongkai-rows-test-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function read(name: string, bytes: Buffer) {
  const path = join(folder, name);
  await writeFile(path, bytes);
  return readRows(path);
}

describe('readRows', () => {
  it.each<[string, Buffer, string[][]]>([
    [
      'UTF-8 with its mark',
      Buffer.from('\ufeff代码,名称\r\nCZJ,"财政局, ""本级"""\r\n'),
      [
        ['代码', '名称'],
        ['CZJ', '财政局, "本级"'],
      ],
    ],
    ['GBK', Buffer.from('b4fac2eb2cc3fbb3c60a', 'hex'), [['代码', '名称']]],
  ])('reads CSV in %s', async (_what, bytes, rows) => {
    expect(await read('a.csv', bytes)).toEqual({ ok: true, value: rows });
  });

  it('reads a workbook as it stands: empty cells and rows, dates', async () => {
    const workbook = new ExcelJS.Workbook();
    const sheet = workbook.addWorksheet('机关');
    sheet.addRow(['代码', '', '日期']);
    sheet.addRow([]);
    sheet.addRow(['CZJ', '', new Date('2020-05-01T00:00:00Z')]);
    const rows = await read('a.xlsx', Buffer.from(await workbook.xlsx.writeBuffer()));
    expect(rows).toEqual({ ok: true, value: [['代码', '', '日期'], [], ['CZJ', '', '2020-05-01']] });
  });

  it('refuses what is no table, and what swells', async () => {
    expect(await read('a.csv', Buffer.from('代码,"名称\n'))).toMatchObject({ code: 'file.damaged' });
    expect(await readRows(join(folder, 'none.csv'))).toMatchObject({ code: 'file.missing' });
    expect(await read('b.xlsx', makeZip([{ name: 'x', data: Buffer.from('x') }]))).toMatchObject({
      code: 'file.damaged',
    });
    const deflated = await deflatedMegabytes(70);
    const bomb = makeZip([{ name: 'xl/x.xml', data: Buffer.alloc(0), deflated, claimedSize: 10 }]);
    expect((await read('c.xlsx', bomb)).ok).toBe(false);
  });
});
