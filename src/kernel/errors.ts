/**
 * The one registry of expected refusals. Each has a stable public code, the HTTP status and the exit status it maps to,
 * and its wording in Chinese and English; `{name}` places are filled from the refusal's parameters.
 */
export interface ErrorEntry {
  readonly status: 400 | 401 | 403 | 404 | 409 | 413 | 415 | 422 | 429 | 500 | 503;
  readonly exit: 1 | 2;
  readonly zh: string;
  readonly en: string;
}

const entries = {
  // Input shared by all
  'input.date': {
    status: 422,
    exit: 2,
    zh: '“{value}”不是有效日期，应写作 YYYY-MM-DD，例如 2026-03-02。',
    en: '"{value}" is not a valid date; write YYYY-MM-DD, for example 2026-03-02.',
  },
  'input.invalid': { status: 422, exit: 2, zh: '{field}：{reason}', en: '{field}: {reason}' },
  'not.found': { status: 404, exit: 2, zh: '没有找到{what}。', en: '{what} was not found.' },

  // Files given to the check
  'file.missing': { status: 404, exit: 2, zh: '文件不存在：{path}', en: 'No such file: {path}' },
  'file.empty': { status: 422, exit: 2, zh: '文件是空的，没有内容可读。', en: 'The file is empty.' },
  'file.too-large': {
    status: 413,
    exit: 2,
    zh: '文件过大（{size} 字节），上限为 {limit} 字节。',
    en: 'The file is too large ({size} bytes); the limit is {limit} bytes.',
  },
  'file.inflated': {
    status: 413,
    exit: 2,
    zh: '压缩包解压后超过 {limit} 字节，拒绝打开。',
    en: 'The archive inflates to more than {limit} bytes; it was not opened.',
  },
  'file.encrypted': {
    status: 422,
    exit: 2,
    zh: '文件已加密或设有打开密码，请去除密码后再试。',
    en: 'The file is encrypted; remove its password and try again.',
  },
  'file.scanned': {
    status: 422,
    exit: 2,
    zh: '文件是扫描图片，没有文字层，请提供可复制文字的文件。',
    en: 'The file is a scanned image without a text layer; provide one with text.',
  },
  'file.damaged': {
    status: 422,
    exit: 2,
    zh: '文件已损坏或不完整，无法读取：{reason}',
    en: 'The file is damaged or incomplete: {reason}',
  },
  'file.unsupported': {
    status: 415,
    exit: 2,
    zh: '不支持的文件类型（{type}），可用 .txt .md .html .docx .doc .xlsx .pdf。',
    en: 'Unsupported file type ({type}); use .txt .md .html .docx .doc .xlsx .pdf.',
  },
  'file.timeout': {
    status: 422,
    exit: 2,
    zh: '读取文件超过 {seconds} 秒，已停止。',
    en: 'Reading the file took more than {seconds} seconds and was stopped.',
  },
  'file.memory': {
    status: 422,
    exit: 2,
    zh: '读取文件占用内存超过 {megabytes} MB，已停止。',
    en: 'Reading the file took more than {megabytes} MB of memory and was stopped.',
  },
  'file.unreadable': { status: 422, exit: 2, zh: '文件无法读取：{reason}', en: 'The file cannot be read: {reason}' },
  'report.not-a-report': {
    status: 422,
    exit: 2,
    zh: '没有认出政府信息公开工作年度报告的内容（既无六个部分，也无统计表）。',
    en: 'This does not look like an annual report on government information disclosure (no sections, no tables).',
  },
} as const satisfies Record<string, ErrorEntry>;

export type ErrorCode = keyof typeof entries;

export const ERRORS: Readonly<Record<ErrorCode, ErrorEntry>> = entries;

/** The wording of a refusal in one language, its parameters filled in. */
export function describeError(
  code: ErrorCode,
  params: Readonly<Record<string, string | number>>,
  language: 'zh' | 'en' = 'zh',
): string {
  return ERRORS[code][language].replace(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? ''));
}
