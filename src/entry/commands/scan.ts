import type { Command } from 'commander';
import {
  MARK_KIND_NAMES,
  NO_CONTACTS,
  scanContents,
  scanReasonNames,
  type FoundMark,
  type MarkPlace,
} from '../../disclosures/index.js';
import { PIECE_PART_NAMES } from '../../kernel/file-pieces.js';
import { localDateInShanghai, yearOf } from '../../kernel/local-date.js';
import { readRegularFile } from '../../platform/documents/index.js';
import { closeInspectors, inspectBytes } from '../../platform/inspection/index.js';
import { reportRefusal } from '../report-refusal.js';
import { writeOutput } from '../write-output.js';
import { formatOption } from './format-option.js';

const FORMATS = ['text', 'json'] as const;
type Format = (typeof FORMATS)[number];

/** `gongkai scan`: what of a file may not be published, before it is. */
export function registerScan(program: Command): void {
  program
    .command('scan')
    .description(
      '发布前检查文件中的个人信息、元数据和错误 · scan files before they are published (.docx .xlsx .pdf .jpg .png .txt .md .html)',
    )
    .argument('<文件...>', '要检查的文件 · files to scan')
    .option('--names <名称...>', '本机关名称，文档属性中出现不作标记 · the organ’s own names')
    .option('--contacts <号码...>', '本机关对外公布的电话、邮箱 · the organ’s public telephones')
    .option('--addresses <地址...>', '本机关办公地址 · the organ’s public addresses')
    .addOption(formatOption(FORMATS))
    .addHelpText(
      'after',
      '\n个人信息只显示首尾几位。\n退出状态：0 没有确定的标记；1 有确定的标记；2 有文件未能读取或者参数有误。\nExit status: 0 nothing certain; 1 certain marks; 2 a file could not be read, or bad usage.',
    )
    .action(async (files: string[], options: ScanOptions) => {
      try {
        await scan(files, options);
      } finally {
        closeInspectors();
      }
    });
}

interface ScanOptions {
  readonly names?: string[];
  readonly contacts?: string[];
  readonly addresses?: string[];
  readonly format: Format;
}

interface Scanned {
  readonly file: string;
  readonly marks: readonly FoundMark[];
}

const WORDLESS = { title: '', summary: '', body: '', documentNumber: null };

async function scan(files: readonly string[], { names, contacts, addresses, format }: ScanOptions): Promise<void> {
  const own = {
    names: names ?? NO_CONTACTS.names,
    contacts: contacts ?? NO_CONTACTS.contacts,
    addresses: addresses ?? NO_CONTACTS.addresses,
  };
  const asOfYear = yearOf(localDateInShanghai(new Date()));
  const scanned: Scanned[] = [];
  let unread = false;
  for (const file of files) {
    const bytes = await readRegularFile(file);
    const contents = bytes.ok ? await inspectBytes(bytes.value, file) : bytes;
    if (!contents.ok) {
      unread = true;
      process.stderr.write(`${file}\n`);
      reportRefusal(contents);
      continue;
    }
    const name = file.replace(/^.*[/\\]/, '');
    const looked = { fileId: null, name, contents: contents.value };
    scanned.push({ file, marks: scanContents(WORDLESS, [looked], { own, asOfYear }) });
  }
  await writeOutput(
    format === 'json' ? `${JSON.stringify(scanned.map(plain), null, 2)}\n` : scanned.map(text).join(''),
  );
  const certain = scanned.some(({ marks }) => marks.some(({ confidence }) => confidence === 'certain'));
  process.exitCode = unread ? 2 : certain ? 1 : 0;
}

/** Without the values themselves: an output is kept, sent and printed. */
function plain({ file, marks }: Scanned) {
  return { file, marks: marks.map(({ identity: _, ...mark }) => mark) };
}

const CONFIDENCE = { certain: '确定', likely: '可能', possible: '存疑' } as const;

function text({ file, marks }: Scanned): string {
  if (marks.length === 0) return `${file}\n  没有标记 · nothing marked\n`;
  const lines = marks.map(({ kind, confidence, reason, masked, suggestion, places }) => {
    const [first] = places;
    const where = first ? placeOf(first) : '';
    const more = places.length > 1 ? `，共 ${places.length} 处` : '';
    const right = suggestion === null ? '' : reason === 'noArticle' ? `，${suggestion}` : `，应为：${suggestion}`;
    const why = scanReasonNames(reason)?.zh;
    const excerpt = first && first.excerpt !== masked ? `\n      ${first.excerpt}` : '';
    return `  [${CONFIDENCE[confidence]}] ${MARK_KIND_NAMES[kind].zh} ${masked}${why ? `（${why}）` : ''}${right}${where === '' ? '' : ` — ${where}`}${more}${excerpt}`;
  });
  return `${file}\n${lines.join('\n')}\n`;
}

function placeOf({ part, page, sheet, cell, line, property, inside }: MarkPlace): string {
  const words = [
    inside ?? '',
    page === null ? '' : `第${page}页`,
    sheet === null ? '' : `工作表“${sheet}”`,
    cell ?? '',
    part === null ? (property === 'fileName' ? '文件名' : '') : PIECE_PART_NAMES[part].zh,
    property === null || property === 'fileName' ? '' : property,
    line === null || sheet !== null ? '' : `第${line}行`,
  ];
  return words.filter((word) => word !== '').join(' ');
}
