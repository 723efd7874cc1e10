import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Paragraph } from 'docx';
import { afterAll, expect, it } from 'vitest';
import { makeDocx } from './docx-fixture.js';
import { closeReaders, readDocumentsInOrder } from './index.js';

const directory = mkdtempSync(join(tmpdir(), 'gongkai-order-'));
afterAll(() => {
  closeReaders();
  rmSync(directory, { recursive: true });
});

it('hands files out in the order given, unreadable ones among them', async () => {
  const paths: string[] = [];
  for (let index = 0; index < 24; index++) {
    const path = join(directory, `${index}.${index % 3 === 0 ? 'docx' : 'txt'}`);
    if (index % 5 !== 4) {
      writeFileSync(path, index % 3 === 0 ? await makeDocx([new Paragraph(`第${index}件`)]) : `第${index}件`);
    }
    paths.push(path);
  }
  const read: string[] = [];
  for await (const { path, result } of readDocumentsInOrder(paths)) {
    expect(path).toBe(paths[read.length]);
    read.push(result.ok ? (result.value.lines[0] ?? '') : result.code);
  }
  expect(read).toEqual(paths.map((_, index) => (index % 5 === 4 ? 'file.missing' : `第${index}件`)));
});

it('lets the program end while reader processes are idle', async () => {
  const path = join(directory, 'idle.docx');
  writeFileSync(path, await makeDocx([new Paragraph('一、总体情况')]));
  const door = new URL('./index.ts', import.meta.url).href;
  const program = `const { readDocument } = await import(${JSON.stringify(door)}); console.log((await readDocument(${JSON.stringify(path)})).ok);`;
  const loader = pathToFileURL('scripts/source-loader.mjs').href;
  const output = execFileSync(process.execPath, ['--import', loader, '--input-type=module', '-e', program], {
    encoding: 'utf8',
    timeout: 40_000,
  });
  expect(output.trim()).toBe('true');
});
