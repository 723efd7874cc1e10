import { createTransport } from 'nodemailer';
import type { MailSettings } from '../configuration/index.js';

/** A mail in plain text. */
export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** What came of handing a mail over. `code`: as `ECONNECTION` or `550`, never the server's words, which repeat addresses. */
export type HandedOver =
  | { readonly kind: 'sent' }
  /** The server will never take it, whatever the time: an address that is none. */
  | { readonly kind: 'refused'; readonly code: string }
  | { readonly kind: 'failed'; readonly code: string };

export interface MailTransport {
  send(mail: Mail, messageId: string): Promise<HandedOver>;
  close(): void;
}

/** How long a server may keep silent. */
const PATIENCE_MS = 20_000;

/** Hands mails over to the SMTP server that the configuration names (RFC 5321), over TLS where it offers it. */
export function smtpTransport({ url, from }: MailSettings): MailTransport {
  const address = new URL(url);
  const host = address.hostname;
  const transport = createTransport({
    host: host.replace(/^\[|\]$/g, ''),
    port: Number(address.port || (address.protocol === 'smtps:' ? 465 : 587)),
    secure: address.protocol === 'smtps:',
    ...(address.username === ''
      ? {}
      : { auth: { user: decodeURIComponent(address.username), pass: decodeURIComponent(address.password) } }),
    connectionTimeout: PATIENCE_MS,
    greetingTimeout: PATIENCE_MS,
    socketTimeout: PATIENCE_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const domain = from.split('@').at(-1)?.replace(/>$/, '') ?? host;
  return {
    async send({ to, subject, text }, messageId) {
      try {
        // An address as an object is taken as it is: no second recipient can hide in it.
        const recipient = { name: '', address: to };
        await transport.sendMail({
          from,
          to: recipient,
          subject,
          text,
          messageId: `<${messageId}@${domain}>`,
          headers: { 'auto-submitted': 'auto-generated' },
        });
        return { kind: 'sent' };
      } catch (error) {
        return failureOf(error);
      }
    },
    close: () => transport.close(),
  };
}

/** What the mail library throws is of the network or the server; anything else is a bug and goes on. */
function failureOf(error: unknown): HandedOver {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') throw error;
  const status = 'responseCode' in error && typeof error.responseCode === 'number' ? error.responseCode : null;
  const code = status === null ? error.code : String(status);
  // 5yz to the recipient or the message is final (RFC 5321, 4.2.1); to the login it is our own configuration.
  const final = (error.code === 'EENVELOPE' || error.code === 'EMESSAGE') && (status === null || status >= 500);
  return { kind: final ? 'refused' : 'failed', code };
}
