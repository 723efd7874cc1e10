import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import type { FastifyInstance } from 'fastify';
import { actOf, requireSession, sessionIn } from '../../../accounts/index.js';
import { describeError } from '../../../kernel/errors.js';
import type { Services } from '../../../platform/services.js';
import { publishImport, reviewImport, type ImportSettled } from '../../app/publication/import/settle-import.js';
import { ImportSettledAnswer, PublicationImportPath } from '../api-publication-schemas.js';

const tags = ['publications'];

/** `/publications/imports/:importId`: the secrecy review and the publication of what an import brought, 200 at a time. */
export function addPublicationImportsApi(scope: FastifyInstance, services: Services): void {
  const api = scope.withTypeProvider<TypeBoxTypeProvider>();
  const settles = [
    { path: 'review', summary: '整批保密审查：予以公开', settle: reviewImport },
    { path: 'publish', summary: '整批发布', settle: publishImport },
  ] as const;

  for (const { path, summary, settle } of settles) {
    api.post(
      `/publications/imports/:importId/${path}`,
      {
        schema: { tags, summary, params: PublicationImportPath, response: { 200: ImportSettledAnswer } },
        preHandler: requireSession,
      },
      async (request, reply) => {
        const act = await actOf(request, services.db);
        const { organId } = sessionIn(request).account;
        const done = await settle(services, act, { organId, importId: request.params.importId });
        return done.ok ? present(done.value) : reply.refuse(done);
      },
    );
  }
}

function present({ done, refused, more }: ImportSettled): ImportSettledAnswer {
  const said = refused.map(({ title, refusal }) => ({ title, reason: describeError(refusal.code, refusal.params) }));
  return { done, refused: said, more };
}
