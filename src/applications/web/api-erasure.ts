import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import { Type } from '@sinclair/typebox';
import type { FastifyInstance } from 'fastify';
import { actOf, requirePermission, sessionIn } from '../../accounts/index.js';
import { ERASURE_GROUND_KEYS } from '../../law/erasure/index.js';
import type { Services } from '../../platform/services.js';
import { eraseIdentity } from '../app/erase-identity.js';
import { ApplicationPath } from './api-application-schemas.js';

const EraseApplicationBody = Type.Object(
  {
    ground: Type.Union(
      ERASURE_GROUND_KEYS.map((key) => Type.Literal(key)),
      { description: '《个人信息保护法》第四十七条第一款各项' },
    ),
  },
  { additionalProperties: false },
);
const Erased = Type.Object({ records: Type.Integer({ description: 'of the vault' }) });

/** `POST /applications/:id/erase`: who applied, what they wrote, letters and files of a closed case are erased for good. */
export function addErasureApi(scope: FastifyInstance, services: Services): void {
  scope.withTypeProvider<TypeBoxTypeProvider>().post(
    '/applications/:id/erase',
    {
      schema: {
        tags: ['applications'],
        summary: '删除个人信息',
        params: ApplicationPath,
        body: EraseApplicationBody,
        response: { 200: Erased },
      },
      preHandler: requirePermission('application.erase'),
    },
    async (request, reply) => {
      const act = await actOf(request, services.db);
      const place = { organId: sessionIn(request).account.organId, applicationId: request.params.id };
      const erased = await eraseIdentity(services, act, { ...place, ...request.body });
      return erased.ok ? { records: erased.value.length } : reply.refuse(erased);
    },
  );
}
