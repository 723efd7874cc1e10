import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { reindexReports } from '../../annual-report/index.js';
import { readAttachments, reindexPublications } from '../../disclosures/index.js';
import { localDateInShanghai } from '../../kernel/local-date.js';
import { ok, refuse, type Result } from '../../kernel/result.js';
import { listOrgans } from '../../organs/index.js';
import { closeReaders } from '../../platform/documents/index.js';
import { listSynonyms, replaceSynonyms } from '../../platform/search/index.js';
import type { Services } from '../../platform/services.js';
import { withInstallation } from '../with-installation.js';
import { writeOutput } from '../write-output.js';

/** `gongkai search`: the index of what is public, and the synonyms an administrator adds. */
export function registerSearch(program: Command): void {
  const search = program.command('search').description('检索：重建索引、同义词 · search: index, synonyms');
  search
    .command('reindex')
    .description('逐条重建已公开信息的检索索引，期间检索照常 · make the index anew, in place')
    .action(() => {
      const now = new Date();
      return withInstallation(now, ({ services }) => reindex(services, now)).finally(closeReaders);
    });
  const synonyms = search.command('synonyms').description('同义词 · synonyms');
  synonyms
    .command('load')
    .description('载入同义词，替换以前载入的；每行一组，词间用空格、逗号或者顿号隔开 · load, a group a line')
    .argument('<文件>')
    .action((path: string) => withInstallation(new Date(), ({ services }) => load(services, path)));
  synonyms
    .command('list')
    .description('列出载入的同义词 · those that were loaded')
    .action(() =>
      withInstallation(new Date(), async ({ services }) => {
        const pairs = await listSynonyms(services.db);
        return ok(await writeOutput(pairs.map(([word, other]) => `${word}\t${other}\n`).join('')));
      }),
    );
}

async function reindex(services: Services, now: Date): Promise<Result<unknown>> {
  let [publications, reports, removed] = [0, 0, 0];
  for (const organ of await listOrgans(services.db, localDateInShanghai(now))) {
    const done = await reindexPublications(services, organ.id);
    publications += done.indexed;
    removed += done.removed;
    reports += await reindexReports(services, organ);
  }
  let read = 0;
  for (let some = await readAttachments(services, now); some > 0; some = await readAttachments(services, now)) {
    read += some;
  }
  const files = read > 0 ? `，读取附件 ${read} 条` : '';
  const gone = removed > 0 ? `，清除 ${removed} 条` : '';
  return ok(await writeOutput(`已重建索引：公开信息 ${publications} 条，年度报告 ${reports} 份${files}${gone}。\n`));
}

const LONGEST_WORD = 40;

async function load(services: Services, path: string): Promise<Result<unknown>> {
  const text = await readFile(path, 'utf8').catch(() => null);
  if (text === null) return refuse('file.not-a-file', { path });
  const groups: string[][] = [];
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    const words = line.split(/[\s,，、;；|=]+/).filter((word) => word !== '');
    if (words.length < 2) return refuse('search.synonyms', { line: index + 1, reason: '一组至少要有两个词' });
    const long = words.find((word) => word.length > LONGEST_WORD);
    if (long) return refuse('search.synonyms', { line: index + 1, reason: `“${long}”太长` });
    groups.push(words);
  }
  const pairs = await replaceSynonyms(services.db, groups);
  return ok(await writeOutput(`已载入同义词 ${groups.length} 组，${pairs} 对。\n`));
}
