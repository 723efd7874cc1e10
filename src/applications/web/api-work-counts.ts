import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import type { FastifyInstance } from 'fastify';
import { actOf, requirePermission, sessionIn } from '../../accounts/index.js';
import type { Services } from '../../platform/services.js';
import { countWorkOf } from '../app/count-work.js';
import { WorkCountsQuery, WorkCountsView } from './api-work-count-schemas.js';

/** `/applications/counts`: how the work stands, for the head of the list. */
export function addWorkCountsApi(scope: FastifyInstance, services: Services): void {
  scope.withTypeProvider<TypeBoxTypeProvider>().get(
    '/applications/counts',
    {
      schema: {
        tags: ['applications'],
        summary: '办理情况',
        querystring: WorkCountsQuery,
        response: { 200: WorkCountsView },
      },
      preHandler: requirePermission('application.read'),
    },
    async (request, reply) => {
      const { viewer } = await actOf(request, services.db);
      const organId = request.query.organ ?? sessionIn(request).account.organId;
      const counts = await countWorkOf(services, viewer, { organId, asOf: request.asOf() });
      return counts.ok ? { ...counts.value, divisions: [...counts.value.divisions] } : reply.refuse(counts);
    },
  );
}
