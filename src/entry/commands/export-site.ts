import { resolve } from 'node:path';
import type { Command } from 'commander';
import { ok, refuse, type Result } from '../../kernel/result.js';
import { readConfiguration, type Configuration } from '../../platform/configuration/index.js';
import type { HttpServer } from '../../platform/http/index.js';
import { readTheme } from '../../platform/http/portal/index.js';
import type { Installation } from '../../platform/open-installation.js';
import { checkCopy, exportSite, type Answer, type Ask, type ExportOptions } from '../../portal-export/index.js';
import { reportRefusal } from '../report-refusal.js';
import { buildServer } from '../server.js';
import { withInstallation } from '../with-installation.js';
import { writeOutput } from '../write-output.js';

interface Options {
  readonly basePath?: string;
  readonly url?: string;
  readonly liveUrl?: string;
  readonly organ?: string;
  readonly check?: boolean;
}

/** `gongkai export-site DIR`: everything public as files, for a web server or a CDN without the program. */
export function registerExportSite(program: Command): void {
  program
    .command('export-site')
    .description('把全部公开页面、订阅和附件导出为静态文件，再次运行只写有变化的 · a static copy of the public site')
    .argument('<目录>')
    .option('--url <地址>', '静态副本的网址，如 https://www.example.gov.cn/xxgk · where the copy will stand')
    .option('--base-path <路径>', '静态副本所在路径，如 /xxgk（不知道完整网址时用） · its path')
    .option('--live-url <地址>', '在线系统网址，检索、申请、查询等引到那里 · the live site, for searching and applying')
    .option('--organ <代码>', '只导出一个机关 · one organ only')
    .option('--check', '不导出，只核对目录里的全部链接和文件 · follow every link of a copy, write nothing')
    .action((dir: string, options: Options) => (options.check ? check(resolve(dir)) : make(resolve(dir), options)));
}

async function check(dir: string): Promise<void> {
  const checked = await checkCopy(dir);
  if (!checked.ok) return reportRefusal(checked);
  const { pages, files, links, broken, altered } = checked.value;
  for (const { page, address } of broken) process.stderr.write(`链接无目标：${page} → ${address}\n`);
  for (const file of altered) process.stderr.write(`文件缺失或被改动：${file}\n`);
  await writeOutput(
    `核对文件 ${files} 个，页面 ${pages} 个，链接 ${links} 处：无目标 ${broken.length} 处，缺失或被改动 ${altered.length} 个。\n`,
  );
  if (broken.length > 0 || altered.length > 0) process.exitCode = 1;
}

/** The configuration with the place of the copy instead of the site's own. */
function placeOfCopy({ url, basePath }: Options): Result<Configuration> {
  if (url === undefined && basePath === undefined) return readConfiguration(process.env);
  const given = { PUBLIC_URL: url ?? '', GONGKAI_BASE_PATH: basePath ?? '' };
  // Mail needs an address of the site, and is no matter of a copy.
  return readConfiguration({ ...process.env, SMTP_URL: '', MAIL_FROM: '', ...given });
}

async function make(dir: string, options: Options): Promise<void> {
  const { liveUrl } = options;
  if (liveUrl !== undefined && !/^https?:\/\/[^?#]+$/.test(liveUrl)) {
    return reportRefusal(
      refuse('config.invalid', { name: '--live-url', reason: '应为 http:// 或 https:// 开头的地址' }),
    );
  }
  const copy = placeOfCopy(options);
  if (!copy.ok) return reportRefusal(copy);
  const site = readConfiguration(process.env);
  if (!site.ok) return reportRefusal(site);
  const live = liveUrl === undefined ? site.value.publicUrl : new URL(liveUrl);
  await withInstallation(new Date(), (installation) =>
    write(installation, { dir, configuration: copy.value, live, organ: options.organ ?? null }),
  );
}

interface Wanted {
  readonly dir: string;
  readonly configuration: Configuration;
  readonly live: URL | null;
  readonly organ: string | null;
}

async function write(
  { services }: Installation,
  { dir, configuration, live, organ }: Wanted,
): Promise<Result<unknown>> {
  const { themeFolder, basePath, publicUrl } = configuration;
  const theme = themeFolder === null ? ok(null) : readTheme(themeFolder, basePath);
  if (!theme.ok) return theme;
  const clock = () => new Date();
  const http = await buildServer({ services, configuration, logger: false, clock, theme: theme.value });
  try {
    const place = { base: basePath, url: publicUrl };
    const made = await exportSite({
      ask: askOf(http, basePath),
      dir,
      place,
      liveUrl: live,
      organ,
      progress: progressSayer(),
    });
    if (!made.ok) return made;
    const { pages, files, added, changed, unchanged, removed } = made.value;
    if (publicUrl === null)
      process.stderr.write('未指定 --url：订阅和数据目录中的地址不完整。 · No --url: feeds lack whole addresses.\n');
    return ok(
      await writeOutput(
        `已导出到 ${dir}：页面 ${pages} 个，文件 ${files} 个；新增 ${added}，更新 ${changed}，未变 ${unchanged}，移除 ${removed}。\n`,
      ),
    );
  } finally {
    await http.close();
  }
}

/** Asks the server in this process; limits count by reader, and here each request is a reader of its own. */
function askOf(http: HttpServer, base: string): Ask {
  let readers = 0;
  return async (path): Promise<Answer> => {
    readers = (readers + 1) % 0xff_ffff;
    const remoteAddress = `10.${readers >> 16}.${(readers >> 8) & 0xff}.${readers & 0xff}`;
    const answer = await http.inject({ url: `${base}${path}`, remoteAddress, headers: { accept: 'text/html,*/*' } });
    const headers: Record<string, string | string[] | undefined> = {};
    for (const [name, value] of Object.entries(answer.headers))
      headers[name] = Array.isArray(value) ? value : String(value);
    return { status: answer.statusCode, headers, body: answer.rawPayload };
  };
}

const EVERY = 200;
const STAGES = { reading: '已读取', writing: '已写出' } as const;

/** Says every two hundred addresses how far it has come. */
function progressSayer(): ExportOptions['progress'] {
  const said = { reading: 0, writing: 0 };
  return (stage, done, left) => {
    if (done - said[stage] < EVERY && left > 0) return;
    said[stage] = done;
    process.stderr.write(`${STAGES[stage]} ${done} 个，还有 ${left} 个\n`);
  };
}
