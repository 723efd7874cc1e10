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

  // The web
  'request.invalid': {
    status: 400,
    exit: 2,
    zh: '提交的内容不符合要求，请检查后重新提交。',
    en: 'The request is not in the form expected; check it and send it again.',
  },
  'request.too-large': {
    status: 413,
    exit: 2,
    zh: '提交的内容过大，请精简后重新提交。',
    en: 'The request is too large.',
  },
  'request.unsupported': {
    status: 415,
    exit: 2,
    zh: '不支持这种提交方式。',
    en: 'This kind of content is not supported here.',
  },
  'request.origin': {
    status: 403,
    exit: 2,
    zh: '请求来自其他网站，已拒绝。请从本网站页面重新操作。',
    en: 'The request came from another site and was refused.',
  },
  'request.too-many': {
    status: 429,
    exit: 2,
    zh: '操作过于频繁，请在 {seconds} 秒后再试。',
    en: 'Too many requests; try again in {seconds} seconds.',
  },
  'form.token': {
    status: 403,
    exit: 2,
    zh: '表单凭证无效，请打开页面重新填写后提交（浏览器需允许本网站使用 Cookie）。',
    en: 'The form token is not valid; open the page again (cookies must be allowed for this site).',
  },
  'form.expired': {
    status: 403,
    exit: 2,
    zh: '页面打开时间过长，凭证已过期，请核对内容后再提交一次。',
    en: 'The form has expired; check it and send it once more.',
  },
  'page.missing': { status: 404, exit: 2, zh: '您访问的页面不存在。', en: 'There is no such page.' },
  'server.fault': {
    status: 500,
    exit: 2,
    zh: '系统出现故障，未能完成本次操作。',
    en: 'Something went wrong on our side; the request was not completed.',
  },
  'server.busy': {
    status: 503,
    exit: 2,
    zh: '系统暂时繁忙，请稍后再试。',
    en: 'The service is busy; try again later.',
  },

  // Staff accounts and sessions
  'session.required': {
    status: 401,
    exit: 2,
    zh: '尚未登录或登录已失效，请重新登录。',
    en: 'You are not signed in, or your session has ended; sign in again.',
  },
  'sign-in.failed': {
    status: 401,
    exit: 2,
    zh: '账号或密码不正确。',
    en: 'The account name or password is not right.',
  },
  'sign-in.locked': {
    status: 429,
    exit: 2,
    zh: '登录失败次数过多，请在 {minutes} 分钟后再试。',
    en: 'Too many failed attempts; try again in {minutes} minutes.',
  },
  'csrf.origin': {
    status: 403,
    exit: 2,
    zh: '请求不是从本系统的页面发出的，已拒绝。',
    en: 'The request did not come from a page of this system and was refused.',
  },
  'csrf.token': {
    status: 403,
    exit: 2,
    zh: '页面已过期，请刷新后重试。',
    en: 'The page is out of date; reload it and try again.',
  },
  'role.denied': {
    status: 403,
    exit: 2,
    zh: '您的账号没有办理此事的权限。',
    en: 'Your account is not allowed to do this.',
  },
  'password.length': {
    status: 422,
    exit: 2,
    zh: '密码应为 {min} 至 {max} 个字符。',
    en: 'A password has {min} to {max} characters.',
  },
  'password.name': {
    status: 422,
    exit: 2,
    zh: '密码不能包含账号名。',
    en: 'A password must not hold the account name.',
  },
  'password.weak': {
    status: 422,
    exit: 2,
    zh: '密码过于简单，请换一个不易猜到的。',
    en: 'The password is too easily guessed; choose another.',
  },
  'password.current': { status: 422, exit: 2, zh: '原密码不正确。', en: 'The current password is not right.' },
  'password.same': {
    status: 422,
    exit: 2,
    zh: '新密码不能与原密码相同。',
    en: 'The new password is the same as the old one.',
  },
  'account.name': {
    status: 422,
    exit: 2,
    zh: '账号名“{name}”不合规则：以字母开头，2 至 32 个字母、数字、点、下划线或连字符。',
    en: 'The account name "{name}" is not valid: a letter first, 2 to 32 letters, digits, dots, underscores or hyphens.',
  },
  'account.taken': { status: 409, exit: 2, zh: '账号名“{name}”已被使用。', en: 'The account name "{name}" is taken.' },
  'account.unknown': {
    status: 404,
    exit: 2,
    zh: '没有名为“{name}”的账号。',
    en: 'There is no account named "{name}".',
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
