import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { actOf, requirePermission, sessionIn } from '../../accounts/index.js';
import type { Services } from '../../platform/services.js';
import { makeOpinionLink } from '../app/opinion-link/make-opinion-link.js';
import { OpinionLinkBody, OpinionLinkMade, OpinionLinkPath } from './api-opinion-link-schemas.js';

/** `POST /applications/:id/letters/:letterId/opinion-link`: the link by which a third party answers that letter. */
export function addOpinionLinkApi(scope: FastifyInstance, services: Services, publicUrl: URL | null): void {
  scope.withTypeProvider<TypeBoxTypeProvider>().post(
    '/applications/:id/letters/:letterId/opinion-link',
    {
      schema: {
        tags: ['letters'],
        summary: '生成第三方在线反馈意见链接',
        params: OpinionLinkPath,
        body: OpinionLinkBody,
        response: { 201: OpinionLinkMade },
      },
      preHandler: requirePermission('application.reply'),
    },
    async (request, reply) => {
      const act = await actOf(request, services.db);
      const { id: applicationId, letterId } = request.params;
      const { organId } = sessionIn(request).account;
      const site = publicUrl ?? siteOf(request);
      const made = await makeOpinionLink(services, act, { organId, applicationId, letterId, site, ...request.body });
      if (!made.ok) return reply.refuse(made);
      return reply.code(201).send({ url: made.value.url, expiresAt: made.value.expiresAt.toISOString() });
    },
  );
}

/** Where no address is configured, the one the office itself uses. */
function siteOf(request: FastifyRequest): URL {
  return new URL(`${request.protocol}://${request.host}`);
}
