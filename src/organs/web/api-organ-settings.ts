import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { actOf, requirePermission, sessionIn } from '../../accounts/index.js';
import type { Services } from '../../platform/services.js';
import { findOrgan } from '../app/find-organ.js';
import { organSettings, type OrganSettings } from '../app/organ-settings.js';
import { saveOrganSettings } from '../app/save-organ-settings.js';
import { OrganSettingsBody, OrganSettingsView } from './api-organ-settings-schemas.js';

const tags = ['organ'];

/** `/organ/settings`: what the session's organ says of itself, for the head of its disclosure office. */
export function addOrganSettingsApi(scope: FastifyInstance, services: Services): void {
  const api = scope.withTypeProvider<TypeBoxTypeProvider>();
  async function present(request: FastifyRequest, { version, ...values }: OrganSettings): Promise<OrganSettingsView> {
    const organ = await findOrgan(services.db, sessionIn(request).account.organId, request.asOf());
    return { organCode: organ?.code ?? '', version, values };
  }
  const preHandler = requirePermission('organ.settings');

  api.get(
    '/organ/settings',
    { schema: { tags, summary: '机关信息', response: { 200: OrganSettingsView } }, preHandler },
    async (request) => present(request, await organSettings(services.db, sessionIn(request).account.organId)),
  );

  api.put(
    '/organ/settings',
    {
      schema: { tags, summary: '保存机关信息', body: OrganSettingsBody, response: { 200: OrganSettingsView } },
      preHandler,
    },
    async (request, reply) => {
      const { version: expectedVersion, values } = request.body;
      const { organId } = sessionIn(request).account;
      const act = await actOf(request, services.db);
      const saved = await saveOrganSettings(services, act, { organId, expectedVersion, values });
      return saved.ok ? present(request, saved.value) : reply.refuse(saved);
    },
  );
}
