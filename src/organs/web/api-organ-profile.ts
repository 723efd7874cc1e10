import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { actOf, requirePermission, sessionIn } from '../../accounts/index.js';
import type { Services } from '../../platform/services.js';
import { findOrgan } from '../app/find-organ.js';
import { organProfile, type OrganProfile } from '../app/organ-profile.js';
import { saveOrganProfile } from '../app/save-organ-profile.js';
import { OrganProfileBody, OrganProfileView } from './api-organ-profile-schemas.js';

const tags = ['organ'];

/** `/organ/profile`: functions, people, departments and leading group of the session's organ, for the head of its disclosure office. */
export function addOrganProfileApi(scope: FastifyInstance, services: Services): void {
  const api = scope.withTypeProvider<TypeBoxTypeProvider>();
  async function present(request: FastifyRequest, { version, ...values }: OrganProfile): Promise<OrganProfileView> {
    const organ = await findOrgan(services.db, sessionIn(request).account.organId, request.asOf());
    return { organCode: organ?.code ?? '', version, values };
  }
  const preHandler = requirePermission('organ.settings');

  api.get(
    '/organ/profile',
    { schema: { tags, summary: '机构职能和领导小组', response: { 200: OrganProfileView } }, preHandler },
    async (request) => present(request, await organProfile(services.db, sessionIn(request).account.organId)),
  );

  api.put(
    '/organ/profile',
    {
      schema: { tags, summary: '保存机构职能和领导小组', body: OrganProfileBody, response: { 200: OrganProfileView } },
      preHandler,
    },
    async (request, reply) => {
      const { version: expectedVersion, values } = request.body;
      const { organId } = sessionIn(request).account;
      const act = await actOf(request, services.db);
      const saved = await saveOrganProfile(services, act, { organId, expectedVersion, values });
      return saved.ok ? present(request, saved.value) : reply.refuse(saved);
    },
  );
}
