import { Type } from '@sinclair/typebox';
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import type { FastifyInstance } from 'fastify';
import { actOf, requirePermission, requireSession, sessionIn } from '../../../accounts/index.js';
import type { Result } from '../../../kernel/result.js';
import { ok } from '../../../kernel/result.js';
import type { Act } from '../../../kernel/visibility.js';
import { citeItem } from '../../../law/catalogue/index.js';
import { listSupervised } from '../../../organs/index.js';
import type { Services } from '../../../platform/services.js';
import { declareItem } from '../../app/publication/declare-item.js';
import { classOf } from '../../app/publication/prepare-content.js';
import { surveyCompleteness, type OrganCompleteness } from '../../app/publication/survey-completeness.js';
import { mayDeclare } from '../../domain/publication/completeness.js';
import { CompletenessQuery, CompletenessView, DeclareBody } from '../api-completeness-schemas.js';

const tags = ['publications'];
const Path = Type.Object({ catalogue: Type.String({ maxLength: 40 }) });

function present({ organ, items, missing, lacking }: OrganCompleteness): CompletenessView['organs'][number] {
  return {
    organId: organ.id,
    code: organ.code,
    name: organ.name,
    lacking,
    items: items.map(({ item, state, count, newestOn, reason }) => ({
      code: item.code,
      zh: item.zh,
      en: item.en,
      basis: citeItem(item),
      state,
      count,
      newestOn,
      reason,
      mayDeclare: mayDeclare(classOf(organ), item.code),
    })),
    missing: missing.map(({ code, zh, basis, page }) => ({ code, zh, basis, page })),
  };
}

/** `/publications/completeness`: what the articles ask of an organ and what it lacks; what it has nothing of by its work. */
export function addCompletenessApi(scope: FastifyInstance, services: Services): void {
  const api = scope.withTypeProvider<TypeBoxTypeProvider>();

  async function survey({ viewer, now }: Act, organIds: readonly string[]): Promise<Result<CompletenessView>> {
    const surveyed = await surveyCompleteness(services, viewer, { organIds, now });
    return surveyed.ok ? ok({ organs: surveyed.value.map(present) }) : surveyed;
  }

  api.get(
    '/publications/completeness',
    {
      schema: {
        tags,
        summary: '公开内容完整性：应当公开而没有的',
        querystring: CompletenessQuery,
        response: { 200: CompletenessView },
      },
      preHandler: requireSession,
    },
    async (request, reply) => {
      const act = await actOf(request, services.db);
      const own = sessionIn(request).account.organId;
      const found = await survey(act, request.query.members ? await listSupervised(services.db, own) : [own]);
      return found.ok ? found.value : reply.refuse(found);
    },
  );

  api.put(
    '/publications/completeness/:catalogue',
    {
      schema: {
        tags,
        summary: '声明目录事项不涉及本机关，或者收回声明',
        params: Path,
        body: DeclareBody,
        response: { 200: CompletenessView },
      },
      preHandler: requirePermission('organ.settings'),
    },
    async (request, reply) => {
      const act = await actOf(request, services.db);
      const { organId } = sessionIn(request).account;
      const { reason } = request.body;
      const declared = await declareItem(services, act, { organId, code: request.params.catalogue, reason });
      if (!declared.ok) return reply.refuse(declared);
      const found = await survey(act, [organId]);
      return found.ok ? found.value : reply.refuse(found);
    },
  );
}
