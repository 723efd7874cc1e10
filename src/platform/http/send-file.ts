import type { Readable } from 'node:stream';
import type { FastifyReply } from 'fastify';

export interface FileToSend {
  /** As it is to be saved; cleaned where it came from outside (`cleanFileName`). */
  readonly name: string;
  readonly mediaType: string;
  readonly content: Buffer | Readable;
}

/**
 * Sends a kept file, always to be saved and never to be shown inside this origin, whatever its content claims to be:
 * as an attachment, its type not guessed, under a policy that runs and loads nothing, and kept by no cache.
 */
export function sendFile(reply: FastifyReply, { name, mediaType, content }: FileToSend): FastifyReply {
  return reply
    .headers({
      'content-type': mediaType,
      'content-disposition': attachmentNamed(name),
      'x-content-type-options': 'nosniff',
      'content-security-policy': "sandbox; default-src 'none'",
      'cache-control': 'no-store',
    })
    .send(content);
}

/** `Content-Disposition` with the name in UTF-8 (RFC 6266, RFC 8187) and a plain one for old programs. */
export function attachmentNamed(name: string): string {
  const plain = name.replace(/[^\x20-\x7e]/g, '_').replace(/["\\%]/g, '_');
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
