import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { ok, refuse, type Result } from '../../kernel/result.js';
import { readFilesSettings, type FilesSettings } from './read-files-settings.js';
import { readMailSettings, type MailSettings } from './read-mail-settings.js';
import { readPlace, type Place } from './read-place.js';
import { readSiteNotes, type SiteFile } from './read-site-notes.js';

export const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** What the environment sets, checked once at start. */
export interface Configuration extends Place {
  /** `HOST`, 127.0.0.1. */
  readonly host: string;
  /** `PORT`, 8080. */
  readonly port: number;
  /** `GONGKAI_DATA`, `data` in the working directory: the embedded database, its passwords, the key, files. Absolute. */
  readonly dataDir: string;
  /** `DATABASE_URL`: an external PostgreSQL 15+; `null` for the embedded one. */
  readonly databaseUrl: string | null;
  /** `DATABASE_OWNER_URL`: the role that owns the tables, where `DATABASE_URL` is the application's own role. */
  readonly databaseOwnerUrl: string | null;
  /** `GONGKAI_SECRET_KEY`: 32 bytes, hex or base64; `null` where not set. */
  readonly secretKey: Buffer | null;
  /** `GONGKAI_FILES` or `FILES_URL`: where files are kept; `files` in the data directory where neither is set. */
  readonly files: FilesSettings;
  /** `GONGKAI_FONTS`: a folder of fonts the office is licensed for, which its letters are set in; `null` for none. */
  readonly fontFolder: string | null;
  /** `SMTP_URL` and `MAIL_FROM`: where notices to applicants are sent by mail; `null` for the tracking page alone. */
  readonly mail: MailSettings | null;
  /** `LOG_LEVEL`, info. */
  readonly logLevel: LogLevel;
  /** `TRUST_PROXY`: addresses of the proxies whose forwarding headers are believed. */
  readonly trustProxy: string | undefined;
  /** `SECURITY_CONTACT`: where a weakness is to be reported (security.txt), as mailto:, https: or tel:; `null` for none. */
  readonly securityContact: string | null;
  /** `GONGKAI_THEME`: a folder with the look of the site around; `null` for the portal's own. Absolute. */
  readonly themeFolder: string | null;
  /** `GONGKAI_SITE`: what the foot and the marks of the site tell. */
  readonly site: SiteFile;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads the configuration; refuses (`config.invalid`, `config.secret-missing`) what is wrong, by the variable's name. */
export function readConfiguration(env: Environment): Result<Configuration> {
  const text = (name: string) => env[name]?.trim() || null;
  const port = text('PORT') ?? '8080';
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) return invalid('PORT', '应为 0 至 65535 的整数');
  const databaseUrl = text('DATABASE_URL');
  const databaseOwnerUrl = text('DATABASE_OWNER_URL');
  for (const [name, value] of [
    ['DATABASE_URL', databaseUrl],
    ['DATABASE_OWNER_URL', databaseOwnerUrl],
  ] as const) {
    if (value !== null && !isPostgresUrl(value)) return invalid(name, '应形如 postgres://用户:口令@主机:5432/数据库');
  }
  if (databaseOwnerUrl !== null && databaseUrl === null)
    return invalid('DATABASE_OWNER_URL', '须与 DATABASE_URL 一起设置');
  const place = readPlace(text);
  if (!place.ok) return place;
  const secret = text('GONGKAI_SECRET_KEY');
  const secretKey = secret === null ? null : parseSecretKey(secret);
  if (secret !== null && secretKey === null) {
    return invalid('GONGKAI_SECRET_KEY', '应为 32 字节：64 位十六进制，或 44 位 base64');
  }
  if (databaseUrl !== null && secretKey === null) return refuse('config.secret-missing');
  const dataDir = resolve(text('GONGKAI_DATA') ?? 'data');
  const files = readFilesSettings(text, dataDir);
  if (!files.ok) return files;
  const mail = readMailSettings(text, place.value.publicUrl);
  if (!mail.ok) return mail;
  const fonts = text('GONGKAI_FONTS');
  if (fonts !== null && !statSync(fonts, { throwIfNoEntry: false })?.isDirectory()) {
    return invalid('GONGKAI_FONTS', '应为字体文件所在的文件夹');
  }
  const securityContact = text('SECURITY_CONTACT');
  if (securityContact !== null && !isContact(securityContact)) {
    return invalid('SECURITY_CONTACT', '应为 mailto:、https:// 或 tel: 开头的地址');
  }
  const theme = text('GONGKAI_THEME');
  if (theme !== null && !statSync(theme, { throwIfNoEntry: false })?.isDirectory()) {
    return invalid('GONGKAI_THEME', '应为主题文件所在的文件夹');
  }
  const site = readSiteNotes(text('GONGKAI_SITE'));
  if (!site.ok) return site;
  const logLevel = text('LOG_LEVEL') ?? 'info';
  if (!isLogLevel(logLevel)) return invalid('LOG_LEVEL', `应为 ${LOG_LEVELS.join('、')} 之一`);
  return ok({
    host: text('HOST') ?? '127.0.0.1',
    port: Number(port),
    dataDir,
    databaseUrl,
    databaseOwnerUrl,
    ...place.value,
    secretKey,
    files: files.value,
    mail: mail.value,
    fontFolder: fonts === null ? null : resolve(fonts),
    logLevel,
    trustProxy: text('TRUST_PROXY') ?? undefined,
    securityContact,
    themeFolder: theme === null ? null : resolve(theme),
    site: site.value,
  });
}

/** A 32-byte key written as hex or base64; `null` for anything else. */
export function parseSecretKey(text: string): Buffer | null {
  if (/^[0-9a-f]{64}$/i.test(text)) return Buffer.from(text, 'hex');
  if (!/^[A-Za-z0-9+/_-]{43}=?$/.test(text)) return null;
  const key = Buffer.from(text, 'base64');
  return key.length === 32 ? key : null;
}

function isPostgresUrl(text: string): boolean {
  return URL.canParse(text) && ['postgres:', 'postgresql:'].includes(new URL(text).protocol);
}

/** One line, no spaces: it is written into a file of lines. */
function isContact(text: string): boolean {
  return /^(mailto:[^\s@]+@[^\s@]+|https:\/\/\S+|tel:[0-9+()-]+)$/.test(text);
}

function isLogLevel(text: string): text is LogLevel {
  return (LOG_LEVELS as readonly string[]).includes(text);
}

function invalid(name: string, reason: string) {
  return refuse('config.invalid', { name, reason });
}
