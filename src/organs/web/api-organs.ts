import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import type { FastifyInstance } from 'fastify';
import type { Services } from '../../platform/services.js';
import { listOrgans } from '../app/list-organs.js';
import { OrganList } from './api-organs-schemas.js';

/** `/organs`: the organs of this installation, for everyone. */
export function addOrgansApi(scope: FastifyInstance, services: Services): void {
  scope
    .withTypeProvider<TypeBoxTypeProvider>()
    .get(
      '/organs',
      { schema: { tags: ['organ'], summary: '行政机关', response: { 200: OrganList } } },
      async (request): Promise<OrganList> => {
        const organs = await listOrgans(services.db, request.asOf());
        return {
          items: organs.map(({ id, code, name, level, parentId }) => ({ id, code, name, level, parent: parentId })),
        };
      },
    );
}
