import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import type { FastifyInstance } from 'fastify';
import { actOf, requireSession } from '../../accounts/index.js';
import type { Services } from '../../platform/services.js';
import { changedLimits } from '../app/changed-limits.js';
import { lastRecomputation, type Recomputation } from '../app/recompute-limits.js';
import type { ChangedLimit } from '../domain/changed-limit.js';
import {
  ChangedLimitList,
  ChangedLimitQuery,
  LastRecomputation,
  RecomputationPath,
  type ChangedLimitItem,
  type RecomputationView,
} from './api-calendar-schemas.js';

const tags = ['calendar'];
const PAGE = 50;

/** `/calendar/recomputation…`: how far counting all open cases anew has come, and which limits it has moved. */
export function addRecomputationsApi(scope: FastifyInstance, services: Services): void {
  const api = scope.withTypeProvider<TypeBoxTypeProvider>();
  const { db } = services;

  api.get(
    '/calendar/recomputation',
    {
      schema: { tags, summary: '最近一次期限重算的进度', response: { 200: LastRecomputation } },
      preHandler: requireSession,
    },
    async () => {
      const last = await lastRecomputation(db);
      return { last: last && present(last) };
    },
  );

  api.get(
    '/calendar/recomputations/:number/changes',
    {
      schema: {
        tags,
        summary: '期限重算中期限有变动的在办申请（限可以查看的机关）',
        params: RecomputationPath,
        querystring: ChangedLimitQuery,
        response: { 200: ChangedLimitList },
      },
      preHandler: requireSession,
    },
    async (request, reply) => {
      const { viewer, now } = await actOf(request, db);
      const { after, limit = PAGE } = request.query;
      const page = await changedLimits(services, viewer, { ...request.params, after, limit, now });
      if (!page.ok) return reply.refuse(page);
      return { items: page.value.items.map(presentChange), next: page.value.next };
    },
  );
}

function present({ changed: _, begunAt, endedAt, ...view }: Recomputation): RecomputationView {
  return { ...view, begunAt: begunAt.toISOString(), endedAt: endedAt?.toISOString() ?? null };
}

function presentChange(change: ChangedLimit): ChangedLimitItem {
  const { organName, applicationId, receiptNumber, from, to, toProvisional: provisional } = change;
  return { organName, applicationId, receiptNumber, from, to, provisional };
}
