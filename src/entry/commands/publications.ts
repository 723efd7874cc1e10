import { readFile, stat, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { Option, type Command } from 'commander';
import {
  importPublicationFolder,
  importPublicationSheet,
  listLatePublications,
  listPublicationDesk,
  publishDue,
  sheetTemplate,
  STAGE_NAMES,
  STAGES,
  takeBackImport,
  type LatePublication,
  type Stage,
} from '../../disclosures/index.js';
import { localDateInShanghai } from '../../kernel/local-date.js';
import { ok, refuse, type Result } from '../../kernel/result.js';
import { SHEET_LIMITS } from '../../kernel/sheet/index.js';
import type { Act } from '../../kernel/visibility.js';
import { CATALOGUE_CODES, findCatalogueItem, GENRE_CODES, type Genre } from '../../law/catalogue/index.js';
import { findOrgan, listOrgans, type Organ } from '../../organs/index.js';
import type { Services } from '../../platform/services.js';
import { forOrgan } from '../for-organ.js';
import { withInstallation } from '../with-installation.js';
import { writeOutput } from '../write-output.js';
import { addCompleteness } from './publications-completeness.js';

interface ImportOptions {
  readonly organ: string;
  readonly dryRun?: true;
  readonly catalogue?: string;
  readonly genre?: Genre;
}

const organOption = '--organ <机关>';
const ORGAN = '机关编号或代码 · organ, id or code';

/** `gongkai publications`: what organs publish by themselves: imports, what is late, what is due. */
export function registerPublications(program: Command): void {
  const publications = program.command('publications').description('主动公开信息 · what organs publish by themselves');
  publications
    .command('template')
    .description('写出导入模板（XLSX） · write the template')
    .argument('<文件>', '写到哪里 · where to')
    .action(async (path: string) => writeFile(path, await sheetTemplate('publications')));
  publications
    .command('import')
    .description('由 XLSX、CSV 或者文件夹导入并送审，有一处错误则全部不导入 · import all or none')
    .argument('<路径>', '表格，或者含 index.xlsx、index.csv 和附件的文件夹 · a sheet, or a folder with an index')
    .requiredOption(organOption, ORGAN)
    .option('--dry-run', '只检查，不导入 · check only')
    .addOption(
      new Option('--catalogue <目录>', '没有索引表的文件夹：各文件所属目录 · of a folder without an index').choices([
        ...CATALOGUE_CODES,
      ]),
    )
    .addOption(new Option('--genre <体裁>', '没有索引表的文件夹：各文件的体裁').choices([...GENRE_CODES]))
    .action((path: string, options: ImportOptions) =>
      forOrgan(options.organ, (services, act, organ) => bring(services, act, organ, path, options)),
    );
  publications
    .command('take-back')
    .description('整批撤回一次导入 · take back an import')
    .argument('<导入编号>', 'id of the import')
    .requiredOption(organOption, ORGAN)
    .action((importId: string, { organ }: { organ: string }) =>
      forOrgan(organ, async (services, act, { id: organId }) => {
        const done = await takeBackImport(services, act, { organId, importId });
        return done.ok ? ok(await writeOutput('已整批撤回。\n')) : done;
      }),
    );
  publications
    .command('list')
    .description('列出一个机关的公开信息 · list an organ’s publications')
    .requiredOption(organOption, ORGAN)
    .addOption(new Option('--stage <环节>', '只列某一环节 · of one stage').choices([...STAGES]))
    .action((options: { organ: string; stage?: Stage }) =>
      forOrgan(options.organ, (services, act, organ) => list(services, act, organ, options.stage)),
    );
  publications
    .command('late')
    .description('超期公开清单：哪个机关、哪条、超期几个工作日 · what is late, by working days')
    .option(organOption, `${ORGAN}；缺省为全部机关`)
    .action((options: { organ?: string }) => late(options.organ));
  addCompleteness(publications);
  publications
    .command('publish-due')
    .description('发布已到定时的信息 · publish what its hour has come for')
    .action(() => {
      const now = new Date();
      return withInstallation(now, async ({ services }) => {
        const { published, refused } = await publishDue(services, now);
        await writeOutput(`已发布 ${published.length} 条。\n`);
        const [first] = refused;
        return first ? first.refusal : ok(null);
      });
    });
}

async function bring(
  services: Services,
  act: Act,
  organ: Organ,
  path: string,
  { dryRun, catalogue, genre }: ImportOptions,
): Promise<Result<unknown>> {
  const status = await stat(path).catch(() => null);
  const mode = dryRun ? 'check' : 'import';
  const what = { organId: organ.id, mode } as const;
  if (!status || !(status.isFile() || status.isDirectory())) return refuse('file.not-a-file', { path });
  if (status.isFile() && status.size > SHEET_LIMITS.bytes) {
    return refuse('file.too-large', { size: status.size, limit: SHEET_LIMITS.bytes });
  }
  const name = basename(path);
  const kind = catalogue !== undefined && genre !== undefined ? { catalogue, genre } : null;
  const done = status.isDirectory()
    ? await importPublicationFolder(services, act, { ...what, dir: path, name, kind })
    : await importPublicationSheet(services, act, { ...what, bytes: await readFile(path), fileName: name });
  if (!done.ok) return done;
  const { rows, errors, importId } = done.value;
  await writeOutput(errors.map(({ cell, title, reason }) => `${cell} ${title}：${reason}\n`).join(''));
  if (errors.length > 0) return refuse('import.rows', { count: errors.length });
  if (importId === null) return ok(await writeOutput(`共 ${rows} 条，没有错误，可以导入。\n`));
  return ok(await writeOutput(`已导入 ${rows} 条并送保密审查，导入编号 ${importId}。\n`));
}

async function list(services: Services, act: Act, organ: Organ, stage: Stage | undefined): Promise<Result<unknown>> {
  let after: string | undefined;
  do {
    const page = await listPublicationDesk(services, act.viewer, {
      organId: organ.id,
      now: act.now,
      limit: 200,
      stage,
      after,
    });
    if (!page.ok) return page;
    const lines = page.value.items.map(({ indexNumber, madeOn, publishedOn, title, stage: at, catalogue }) =>
      [indexNumber, madeOn, publishedOn ?? '—', STAGE_NAMES[at].zh, findCatalogueItem(catalogue)?.zh, title].join('\t'),
    );
    await writeOutput(lines.map((line) => `${line}\n`).join(''));
    after = page.value.next ?? undefined;
  } while (after !== undefined);
  return ok(null);
}

function late(organ: string | undefined): Promise<void> {
  const now = new Date();
  return withInstallation(now, async ({ services }) => {
    const today = localDateInShanghai(now);
    const named = organ === undefined ? null : await findOrgan(services.db, organ, today);
    if (organ !== undefined && !named) return refuse('organ.unknown', { organ });
    const organs = named ? [named] : await listOrgans(services.db, today);
    const names = new Map(organs.map(({ id, name }) => [id, name]));
    const viewer = { kind: 'system', name: 'cli' } as const;
    const lists = await listLatePublications(services, viewer, { organIds: [...names.keys()], now });
    if (!lists.ok) return lists;
    const lines = (title: string, items: readonly LatePublication[], word: string) =>
      items.length === 0
        ? ''
        : `${title}\n${items
            .map(
              ({ organId, title: of, madeOn, dueOn, publishedOn, daysOver }) =>
                `  ${names.get(organId) ?? ''}\t${of}\t形成 ${madeOn}\t${dueOn ? `应于 ${dueOn} 前` : `公开 ${publishedOn ?? ''}`}\t${word} ${Math.abs(daysOver)} 个工作日\n`,
            )
            .join('')}`;
    const { overdue, dueSoon, publishedLate } = lists.value;
    await writeOutput(
      lines('超期未公开', overdue, '已超期') +
        lines('即将到期', dueSoon, '剩余') +
        lines('本年超期公开', publishedLate, '超期'),
    );
    return ok(overdue.length === 0 && publishedLate.length === 0 ? await writeOutput('没有超期公开的信息。\n') : null);
  });
}
