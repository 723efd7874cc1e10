import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import type { FastifyInstance } from 'fastify';
import { actOf, requirePermission, sessionIn } from '../../accounts/index.js';
import type { Services } from '../../platform/services.js';
import { feedbackOfYear } from '../app/feedback-of-year.js';
import { FeedbackQuery, FeedbackView } from './api-feedback-schemas.js';

/** `/applications/feedback`: what the applicants of the organ of the session thought of how they were served, by year. */
export function addFeedbackApi(scope: FastifyInstance, services: Services): void {
  scope.withTypeProvider<TypeBoxTypeProvider>().get(
    '/applications/feedback',
    {
      schema: {
        tags: ['applications'],
        summary: '申请人评价汇总',
        querystring: FeedbackQuery,
        response: { 200: FeedbackView },
      },
      preHandler: requirePermission('application.reveal-identity'),
    },
    async (request, reply) => {
      const { viewer } = await actOf(request, services.db);
      const { organId } = sessionIn(request).account;
      const found = await feedbackOfYear(services, viewer, { organId, year: request.query.year });
      if (!found.ok) return reply.refuse(found);
      const { year, count, mean, scores, entries } = found.value;
      const items = entries.map(({ givenAt, ...entry }) => ({ ...entry, givenAt: givenAt.toISOString() }));
      return { year, count, mean, scores: [...scores], items };
    },
  );
}
