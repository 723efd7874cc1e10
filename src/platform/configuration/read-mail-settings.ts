import { ok, refuse, type Result } from '../../kernel/result.js';

/** The mail server that notices go through. */
export interface MailSettings {
  /** `smtp://` or `smtps://`, with user and password where the server asks for them. */
  readonly url: string;
  /** Sender, as `政府信息公开办公室 <gongkai@example.gov.cn>`. */
  readonly from: string;
}

const SENDER = /^([^<>\r\n]{0,80}<)?[^\s@<>,;"]{1,64}@[^\s@<>,;".]+(\.[^\s@<>,;".]+)*>?$/;

/**
 * `SMTP_URL` and `MAIL_FROM`: notices are sent by mail where both are set, with `PUBLIC_URL` for the link in them; `null`
 * where `SMTP_URL` is not. Refuses `config.invalid` by the setting's name.
 */
export function readMailSettings(
  text: (name: string) => string | null,
  publicUrl: URL | null,
): Result<MailSettings | null> {
  const url = text('SMTP_URL');
  const from = text('MAIL_FROM');
  if (url === null) return from === null ? ok(null) : invalid('MAIL_FROM', '须与 SMTP_URL 一起设置');
  if (!isSmtpUrl(url)) return invalid('SMTP_URL', '应形如 smtp://用户:口令@主机:587 或 smtps://主机:465');
  if (from === null || !SENDER.test(from) || from.includes('<') !== from.endsWith('>')) {
    return invalid('MAIL_FROM', '应为发件人，形如 政府信息公开办公室 <gongkai@example.gov.cn>');
  }
  if (publicUrl === null) return invalid('PUBLIC_URL', '设置了 SMTP_URL 时必须设置');
  return ok({ url, from });
}

function isSmtpUrl(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, search, hash } = new URL(text);
  return ['smtp:', 'smtps:'].includes(protocol) && hostname !== '' && search === '' && hash === '';
}

function invalid(name: string, reason: string) {
  return refuse('config.invalid', { name, reason });
}
