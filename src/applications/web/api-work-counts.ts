import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import { Type, type Static } from '@sinclair/typebox';
import type { FastifyInstance } from 'fastify';
import { actOf, requirePermission, sessionIn } from '../../accounts/index.js';
import type { Services } from '../../platform/services.js';
import { countWorkOf } from '../app/count-work.js';

export const WorkCountsView = Type.Object({
  open: Type.Integer(),
  overdue: Type.Integer(),
  soon: Type.Integer({ description: 'limit within five working days, or past' }),
  soonUntil: Type.String({ description: 'YYYY-MM-DD' }),
  paused: Type.Integer({ description: 'no limit is running: a correction or a payment is awaited' }),
  delivery: Type.Integer({ description: 'replied, not delivered yet' }),
  mine: Type.Integer({ description: 'waits for the role of the session' }),
  divisions: Type.Array(Type.String()),
});
export type WorkCountsView = Static<typeof WorkCountsView>;

const WorkCountsQuery = Type.Object(
  { organ: Type.Optional(Type.String({ format: 'uuid' })) },
  { additionalProperties: false },
);

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
