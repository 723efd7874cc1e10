import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { actOf, requirePermission } from '../../../accounts/index.js';
import { localDateInShanghai } from '../../../kernel/local-date.js';
import type { Result } from '../../../kernel/result.js';
import type { Act } from '../../../kernel/visibility.js';
import { listOrgans } from '../../../organs/index.js';
import type { Services } from '../../../platform/services.js';
import { compareMembers } from '../../app/similar/compare-members.js';
import { askSimilar, openSimilar } from '../../app/similar/open-similar.js';
import { renderComparePage } from '../../domain/compare/render/compare-html.js';
import { SideBySideQuery, SimilarPath, SimilarState } from '../api-similar-schemas.js';
import { presentSimilar } from './present-similar.js';

const tags = ['members'];
/** The page of a comparison brings its own style and nothing else. */
const PAGE_POLICY = "sandbox; default-src 'none'; style-src 'unsafe-inline'";

/** `/members/similar/…`: members' texts compared with each other and with their own of the year before (内容雷同核查). */
export function addSimilarApi(scope: FastifyInstance, services: Services): void {
  const api = scope.withTypeProvider<TypeBoxTypeProvider>();
  const preHandler = requirePermission('members.read');
  const response = { 200: SimilarState };

  api.get(
    '/members/similar/:year',
    { schema: { tags, summary: '内容雷同核查结果', params: SimilarPath, response }, preHandler },
    async (request, reply) => sendState(services, reply, await actOf(request, services.db), request.params.year),
  );

  api.post(
    '/members/similar/:year',
    { schema: { tags, summary: '核查内容雷同', params: SimilarPath, response }, preHandler },
    async (request, reply) => {
      const act = await actOf(request, services.db);
      const { year } = request.params;
      return sendState(services, reply, act, year, await askSimilar(services, act, { year }));
    },
  );

  api.get(
    '/members/similar/:year/comparison',
    {
      schema: { tags, summary: '并列对比两份报告', params: SimilarPath, querystring: SideBySideQuery },
      preHandler,
    },
    async (request, reply) => {
      const { viewer, now } = await actOf(request, services.db);
      const { one, other = null } = request.query;
      const compared = await compareMembers(services, viewer, { year: request.params.year, one, other, now });
      if (!compared.ok) return reply.refuse(compared);
      return reply
        .type('text/html; charset=utf-8')
        .header('content-security-policy', PAGE_POLICY)
        .header('cache-control', 'no-store')
        .send(renderComparePage(compared.value));
    },
  );
}

async function sendState(
  services: Services,
  reply: FastifyReply,
  { viewer, now }: Act,
  year: number,
  asked?: Result<null>,
): Promise<SimilarState | FastifyReply> {
  if (asked && !asked.ok) return reply.refuse(asked);
  const state = await openSimilar(services, viewer, { year, now });
  if (!state.ok) return reply.refuse(state);
  const organs = await listOrgans(services.db, localDateInShanghai(now));
  return presentSimilar(state.value, new Map(organs.map(({ id, name }) => [id, name])));
}
