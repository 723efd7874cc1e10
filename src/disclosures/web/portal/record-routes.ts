import { Type } from '@sinclair/typebox';
import type { FastifyRequest } from 'fastify';
import { refuse } from '../../../kernel/result.js';
import { findOrgan, identifyOrgan } from '../../../organs/index.js';
import { spendingLimit, type HttpServer } from '../../../platform/http/index.js';
import { languageOf, sendPrivatePage, sendPublicPage, type PortalDeps } from '../../../platform/http/portal/index.js';
import { isPreviewed, previewAttachment } from '../../app/publication/preview-attachment.js';
import { openByShortCode, publicFileAddress } from '../../app/publication/show-publication.js';
import { previewPage, type PreviewView } from './preview-page.js';
import { recordPage } from './record-page.js';
import { withdrawnPage } from './withdrawn-page.js';

const config = { publicPage: true } as const;
const shortCode = Type.String({ maxLength: 20 });
const Query = Type.Object({ version: Type.Optional(Type.Integer({ minimum: 1, maximum: 32_767 })) });
const PreviewParams = Type.Object({ shortCode, number: Type.Integer({ minimum: 1, maximum: 32_767 }) });
/** Files read anew for one address in ten minutes; what was read is kept as a page. */
const READ_FOR_ONE = { most: 60, windowMs: 600_000 };

/** `/info/r/SHORT`: a record, in its current version or an older one, and its attachments to be looked at. */
export function recordRoutes(http: HttpServer, { services, site }: PortalDeps): void {
  const { db } = services;
  const reading = spendingLimit(READ_FOR_ONE);

  /** As the organ is called today; one that is no more by its code and the name its record has. */
  async function organOf(request: FastifyRequest, organId: string, issuer: string) {
    const organ = await findOrgan(db, organId, request.asOf());
    if (organ) return { code: organ.code, name: organ.name, exists: true };
    const ended = await identifyOrgan(db, organId);
    return { code: ended?.code ?? organId, name: issuer, exists: false };
  }

  http.get(
    '/info/r/:shortCode',
    { config, schema: { hide: true, params: Type.Object({ shortCode }), querystring: Query } },
    async (request, reply) => {
      const { version } = request.query;
      const asked = { ...request.params, ...(version !== undefined && { versionNo: version }), now: request.now() };
      const found = await openByShortCode(db, asked);
      if (!found.ok) return reply.refuse(found);
      const language = languageOf(request);
      if (found.value.kind === 'withdrawn') {
        const organ = await organOf(request, found.value.organId, '');
        reply.code(410);
        return sendPrivatePage(request, reply, site, withdrawnPage({ withdrawn: found.value, organ, language }));
      }
      const { organId, issuer } = found.value.publication;
      const { exists: takesApplications, ...organ } = await organOf(request, organId, issuer);
      const view = { shown: found.value, organ, takesApplications, language };
      return sendPublicPage(request, reply, site, recordPage(view));
    },
  );

  http.get(
    '/info/r/:shortCode/preview/:number',
    { config, schema: { hide: true, params: PreviewParams } },
    async (request, reply) => {
      const { number } = request.params;
      const found = await openByShortCode(db, { shortCode: request.params.shortCode, now: request.now() });
      if (!found.ok) return reply.refuse(found);
      if (found.value.kind === 'withdrawn') return reply.refuse(refuse('publication.file-unknown'));
      const { publication, content, attachments } = found.value;
      const file = attachments.find((each) => each.number === number);
      if (!file) return reply.refuse(refuse('publication.file-unknown'));
      const of = { shortCode: publication.shortCode, number };
      const page = (what: PreviewView['what']) =>
        sendPublicPage(
          request,
          reply,
          site,
          previewPage({
            name: file.name,
            address: publicFileAddress(publication.shortCode, file),
            shortCode: publication.shortCode,
            title: content.title,
            catalogue: publication.catalogue,
            what,
            language: languageOf(request),
          }),
        );
      if (file.mediaType.startsWith('image/')) return page({ kind: 'picture' });
      if (!isPreviewed(file.name)) return reply.refuse(refuse('publication.file-unknown'));
      const spent = reading.spend(request.ip, 1, request.now());
      if (!spent.ok) return reply.refuse(spent);
      const preview = await previewAttachment(services, of);
      if (!preview.ok) return reply.refuse(preview);
      return page({ kind: 'document', blocks: preview.value.blocks, cut: preview.value.cut });
    },
  );
}
