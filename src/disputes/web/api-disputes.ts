import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import type { FastifyInstance } from 'fastify';
import { actOf, requireSession } from '../../accounts/index.js';
import { mayActFor } from '../../kernel/visibility.js';
import type { Services } from '../../platform/services.js';
import { listDisputes } from '../app/list-disputes.js';
import { openDispute } from '../app/open-dispute.js';
import { registerDispute } from '../app/register-dispute.js';
import { revealParties } from '../app/reveal-parties.js';
import { takeDisputeStep, type ReopenApplication } from '../app/take-dispute-step.js';
import type { DisputeStep } from '../domain/steps/index.js';
import {
  DisputeList,
  DisputePath,
  DisputeQuery,
  DisputeStepBody,
  DisputeView,
  OrganPath,
  PartiesView,
  RegisterDisputeBody,
} from './api-dispute-schemas.js';
import { addPapersApi } from './api-papers.js';
import { datesIn } from './dates-in.js';
import { presentDispute, presentDisputeItem } from './present-dispute.js';

const tags = ['disputes'];

/**
 * `/disputes/:organId`: an organ's reconsiderations and suits; its staff acts, its competent department reads, without who
 * is a party. Each step answers with the dispute as it then stands.
 */
export function addDisputesApi(scope: FastifyInstance, services: Services, reopen: ReopenApplication): void {
  const api = scope.withTypeProvider<TypeBoxTypeProvider>();
  const preHandler = requireSession;
  addPapersApi(scope, services);

  api.get(
    '/disputes/:organId',
    {
      schema: {
        tags,
        summary: '复议诉讼台账',
        params: OrganPath,
        querystring: DisputeQuery,
        response: { 200: DisputeList },
      },
      preHandler,
    },
    async (request, reply) => {
      const { viewer, now } = await actOf(request, services.db);
      const { organId } = request.params;
      const listed = await listDisputes(services, viewer, { organId, now, ...request.query });
      if (!listed.ok) return reply.refuse(listed);
      return { items: listed.value.map(presentDisputeItem), mayRegister: mayActFor(viewer, organId) };
    },
  );

  api.post(
    '/disputes/:organId',
    {
      schema: {
        tags,
        summary: '登记复议、诉讼案件',
        params: OrganPath,
        body: RegisterDisputeBody,
        response: { 200: DisputeView },
      },
      preHandler,
    },
    async (request, reply) => {
      const body = datesIn(request.body, ['openedOn']);
      if (!body.ok) return reply.refuse(body);
      const act = await actOf(request, services.db);
      const { organId } = request.params;
      const registered = await registerDispute(services, act, { organId, ...body.value });
      if (!registered.ok) return reply.refuse(registered);
      const { disputeId } = registered.value;
      const detail = await openDispute(services, act.viewer, { organId, disputeId, now: act.now });
      return detail.ok ? presentDispute(detail.value) : reply.refuse(detail);
    },
  );

  api.get(
    '/disputes/:organId/:disputeId',
    { schema: { tags, summary: '复议、诉讼案件', params: DisputePath, response: { 200: DisputeView } }, preHandler },
    async (request, reply) => {
      const { viewer, now } = await actOf(request, services.db);
      const detail = await openDispute(services, viewer, { ...request.params, now });
      return detail.ok ? presentDispute(detail.value) : reply.refuse(detail);
    },
  );

  api.post(
    '/disputes/:organId/:disputeId/steps',
    {
      schema: {
        tags,
        summary: '办理复议、诉讼案件的一个步骤',
        params: DisputePath,
        body: DisputeStepBody,
        response: { 200: DisputeView },
      },
      preHandler,
    },
    async (request, reply) => {
      const step = datesIn(request.body.step, ['on', 'servedOn', 'redoBy']);
      if (!step.ok) return reply.refuse(step);
      const act = await actOf(request, services.db);
      const input = { ...request.params, expectedVersion: request.body.version, step: step.value as DisputeStep };
      const taken = await takeDisputeStep(services, act, input, reopen);
      if (!taken.ok) return reply.refuse(taken);
      const detail = await openDispute(services, act.viewer, { ...request.params, now: act.now });
      return detail.ok ? presentDispute(detail.value) : reply.refuse(detail);
    },
  );

  api.post(
    '/disputes/:organId/:disputeId/parties',
    {
      schema: { tags, summary: '查看当事人和请求（留痕）', params: DisputePath, response: { 200: PartiesView } },
      preHandler,
    },
    async (request, reply) => {
      const act = await actOf(request, services.db);
      const record = await revealParties(services, act, request.params);
      if (!record.ok) return reply.refuse(record);
      return { record: record.value && { ...record.value, parties: [...record.value.parties] } };
    },
  );
}
