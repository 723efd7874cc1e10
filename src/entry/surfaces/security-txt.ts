import { refuse } from '../../kernel/result.js';
import { addressOn, type HttpServer } from '../../platform/http/index.js';

export interface SecurityTxtSettings {
  /** `SECURITY_CONTACT`: an address to report a weakness to, as a URI; `null` where there is none. */
  readonly securityContact: string | null;
  readonly publicUrl: URL | null;
}

const ADDRESSES = ['/.well-known/security.txt', '/security.txt'] as const;
/** RFC 9116 asks for less than a year; whoever reads an old copy is to fetch it anew. */
const VALID_DAYS = 180;

/** Where to report a weakness (RFC 9116). Without a contact there is nothing to say: 404. */
export function securityTxt(http: HttpServer, { securityContact, publicUrl }: SecurityTxtSettings): void {
  for (const address of ADDRESSES) {
    http.get(address, { schema: { hide: true } }, async (request, reply) => {
      if (securityContact === null) return reply.refuse(refuse('page.missing'));
      const expires = new Date(request.now());
      expires.setUTCHours(0, 0, 0, 0);
      expires.setUTCDate(expires.getUTCDate() + VALID_DAYS);
      const lines = [
        `Contact: ${securityContact}`,
        `Expires: ${expires.toISOString()}`,
        'Preferred-Languages: zh, en',
        ...(publicUrl === null ? [] : [`Canonical: ${addressOn(publicUrl, ADDRESSES[0])}`]),
      ];
      return reply
        .type('text/plain; charset=utf-8')
        .header('cache-control', 'public, max-age=86400')
        .send(`${lines.join('\n')}\n`);
    });
  }
}
