import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import type { FastifyInstance } from 'fastify';
import { actOf, requirePermission, sessionIn } from '../../../accounts/index.js';
import { parseLocalDate } from '../../../kernel/local-date.js';
import type { Services } from '../../../platform/services.js';
import { publicationDefaults, publicationDue } from '../../app/publication/publication-defaults.js';
import { DueQuery, PublicationDefaultsView, PublicationDueView } from '../api-publication-form-schemas.js';

const tags = ['publications'];

/** What a form of a publication asks while it is filled in. */
export function addPublicationFormApi(scope: FastifyInstance, services: Services): void {
  const api = scope.withTypeProvider<TypeBoxTypeProvider>();

  api.get(
    '/publications/defaults',
    {
      schema: { tags, summary: '起草的默认值', response: { 200: PublicationDefaultsView } },
      preHandler: requirePermission('publication.write'),
    },
    async (request, reply) => {
      const act = await actOf(request, services.db);
      const defaults = await publicationDefaults(services, act, sessionIn(request).account.organId);
      if (!defaults.ok) return reply.refuse(defaults);
      return { ...defaults.value, catalogue: [...defaults.value.catalogue] };
    },
  );

  api.get(
    '/publications/due',
    {
      schema: { tags, summary: '公开期限的最后一日', querystring: DueQuery, response: { 200: PublicationDueView } },
      preHandler: requirePermission('publication.write'),
    },
    async (request, reply) => {
      const { catalogue, genre, from: given } = request.query;
      const from = parseLocalDate(given);
      if (!from.ok) return reply.refuse(from);
      return publicationDue(services, { catalogue, genre, from: from.value });
    },
  );
}
