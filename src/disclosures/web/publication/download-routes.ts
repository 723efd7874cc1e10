import { Type } from '@sinclair/typebox';
import { answersFromCache, attachmentNamed, type HttpServer } from '../../../platform/http/index.js';
import type { Services } from '../../../platform/services.js';
import { openPublicFile } from '../../app/publication/open-publication-file.js';

const Path = Type.Object({
  shortCode: Type.String({ maxLength: 20 }),
  number: Type.Integer({ minimum: 1, maximum: 32_767 }),
  name: Type.String({ maxLength: 300 }),
});

/**
 * `/d/SHORT/NUMBER/NAME`: files and images of what is published, for everyone. The name is for people: the number names the
 * file. Kept by caches but asked after each time, so that what is withdrawn is gone at once; never run in this origin.
 */
export function publicationDownloads(http: HttpServer, { services }: { readonly services: Services }): void {
  http.get('/d/:shortCode/:number/:name', { schema: { params: Path, hide: true } }, async (request, reply) => {
    const file = await openPublicFile(services, request.params);
    if (!file.ok) return reply.refuse(file);
    const { name, mediaType, contentHash, content } = file.value;
    if (answersFromCache(request, reply, `"${contentHash.replace('sha256:', '').slice(0, 32)}"`)) return reply;
    return reply
      .headers({
        'content-type': mediaType,
        'content-disposition': attachmentNamed(name),
        'x-content-type-options': 'nosniff',
        'content-security-policy': "sandbox; default-src 'none'",
      })
      .send(content);
  });
}
