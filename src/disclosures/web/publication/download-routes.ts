import { Type } from '@sinclair/typebox';
import { answersFromCache, attachmentNamed, type HttpServer } from '../../../platform/http/index.js';
import type { Services } from '../../../platform/services.js';
import { openPublicFile } from '../../app/publication/open-publication-file.js';

const Path = Type.Object({
  shortCode: Type.String({ maxLength: 20 }),
  number: Type.Integer({ minimum: 1, maximum: 32_767 }),
  name: Type.String({ maxLength: 300 }),
});

/** `?view=inline`: a PDF is shown by the browser's own viewer instead of being saved. */
const Query = Type.Object({ view: Type.Optional(Type.Literal('inline')) });

const SAVED = "sandbox; default-src 'none'";
/** A viewer of the browser shows nothing in a sandbox; scripts, frames and whatever lies elsewhere stay shut out. */
const SHOWN = "default-src 'none'; object-src 'self'; style-src 'self'; frame-ancestors 'none'; form-action 'none'";

/**
 * `/d/SHORT/NUMBER/NAME`: files and images of what is published, for everyone. The name is for people: the number names the
 * file. Kept by caches but asked after each time, so that what is withdrawn is gone at once; never run in this origin. A PDF may be looked at in place.
 */
export function publicationDownloads(http: HttpServer, { services }: { readonly services: Services }): void {
  http.get(
    '/d/:shortCode/:number/:name',
    { schema: { params: Path, querystring: Query, hide: true } },
    async (request, reply) => {
      const file = await openPublicFile(services, request.params);
      if (!file.ok) return reply.refuse(file);
      const { name, mediaType, contentHash, content } = file.value;
      if (answersFromCache(request, reply, `"${contentHash.replace('sha256:', '').slice(0, 32)}"`)) return reply;
      const inPlace = request.query.view === 'inline' && mediaType === 'application/pdf';
      return reply
        .headers({
          'content-type': mediaType,
          'content-disposition': inPlace ? 'inline' : attachmentNamed(name),
          'x-content-type-options': 'nosniff',
          'content-security-policy': inPlace ? SHOWN : SAVED,
        })
        .send(content);
    },
  );
}
