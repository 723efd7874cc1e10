import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import type { FastifyInstance } from 'fastify';
import { actOf, requirePermission, sessionIn } from '../../accounts/index.js';
import type { Services } from '../../platform/services.js';
import { listApplications } from '../app/list-applications.js';
import { listedWords } from '../app/listed-words.js';
import { openApplication } from '../app/open-application.js';
import { revealIdentity } from '../app/reveal-identity.js';
import {
  ApplicationList,
  ApplicationPath,
  ApplicationQuery,
  ApplicationView,
  IdentityView,
} from './api-application-schemas.js';
import { presentApplication, presentIdentity, presentItem } from './present-application.js';

const tags = ['applications'];

/**
 * `/applications`: the organ's own cases, for its staff. The organ is always that of the session, so that a case of
 * another organ is not found, whatever the address says.
 */
export function addApplicationsApi(scope: FastifyInstance, services: Services): void {
  const api = scope.withTypeProvider<TypeBoxTypeProvider>();

  api.get(
    '/applications',
    {
      schema: { tags, summary: '申请列表', querystring: ApplicationQuery, response: { 200: ApplicationList } },
      preHandler: requirePermission('application.read'),
    },
    async (request, reply) => {
      const { state = 'open', organ, ...rest } = request.query;
      const { viewer } = await actOf(request, services.db);
      const input = { organId: organ ?? sessionIn(request).account.organId, asOf: request.asOf(), state, ...rest };
      const page = await listApplications(services, viewer, input);
      if (!page.ok) return reply.refuse(page);
      const applicationIds = page.value.items.map((item) => item.applicationId);
      const words = await listedWords(services, viewer, { organId: input.organId, applicationIds });
      if (!words.ok) return reply.refuse(words);
      const items = page.value.items.map((item) => ({
        ...presentItem(item),
        applicantName: words.value.get(item.applicationId)?.name ?? null,
        what: words.value.get(item.applicationId)?.what ?? null,
      }));
      return { items, next: page.value.next };
    },
  );

  api.get(
    '/applications/:id',
    {
      schema: { tags, summary: '申请详情', params: ApplicationPath, response: { 200: ApplicationView } },
      preHandler: requirePermission('application.read'),
    },
    async (request, reply) => {
      const { viewer, now } = await actOf(request, services.db);
      const place = { organId: sessionIn(request).account.organId, applicationId: request.params.id };
      const detail = await openApplication(services, viewer, { ...place, now });
      return detail.ok ? presentApplication(detail.value) : reply.refuse(detail);
    },
  );

  api.post(
    '/applications/:id/identity',
    {
      schema: { tags, summary: '查看申请人身份（留痕）', params: ApplicationPath, response: { 200: IdentityView } },
      preHandler: requirePermission('application.reveal-identity'),
    },
    async (request, reply) => {
      const act = await actOf(request, services.db);
      const place = { organId: sessionIn(request).account.organId, applicationId: request.params.id };
      const applicant = await revealIdentity(services, act, place);
      return applicant.ok ? presentIdentity(applicant.value) : reply.refuse(applicant);
    },
  );
}
