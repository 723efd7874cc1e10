import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { actOf, requirePermission } from '../../accounts/index.js';
import { parseLocalDate } from '../../kernel/local-date.js';
import type { Result } from '../../kernel/result.js';
import type { Act } from '../../kernel/visibility.js';
import type { Services } from '../../platform/services.js';
import { endOrgan } from '../app/reorganize/end-organ.js';
import { listTree } from '../app/reorganize/list-tree.js';
import { moveOrgan } from '../app/reorganize/move-organ.js';
import { EndOrganBody, MoveOrganBody, OrganTree, TreePath } from './api-tree-schemas.js';

const tags = ['organ'];

/** `/organs/tree`: where the organs belong, for the administrator of a competent department (《条例》 Art. 3). */
export function addOrganTreeApi(scope: FastifyInstance, services: Services): void {
  const api = scope.withTypeProvider<TypeBoxTypeProvider>();
  const preHandler = requirePermission('organ.tree');
  const response = { 200: OrganTree };

  api.get(
    '/organs/tree',
    { schema: { tags, summary: '隶属关系及其沿革', response }, preHandler },
    async (request, reply) => sendTree(services, reply, await actOf(request, services.db)),
  );

  api.post(
    '/organs/:organId/move',
    { schema: { tags, summary: '变更隶属关系', params: TreePath, body: MoveOrganBody, response }, preHandler },
    async (request, reply) => {
      const act = await actOf(request, services.db);
      const { parentId: parent, from } = request.body;
      const day = parseLocalDate(from);
      if (!day.ok) return reply.refuse(day);
      const moved = await moveOrgan(services, act, { organ: request.params.organId, parent, from: day.value });
      return sendTree(services, reply, act, moved);
    },
  );

  api.post(
    '/organs/:organId/end',
    { schema: { tags, summary: '撤销、合并机关', params: TreePath, body: EndOrganBody, response }, preHandler },
    async (request, reply) => {
      const act = await actOf(request, services.db);
      const { intoId: into = null, from } = request.body;
      const day = parseLocalDate(from);
      if (!day.ok) return reply.refuse(day);
      const ended = await endOrgan(services, act, { organ: request.params.organId, into, from: day.value });
      return sendTree(services, reply, act, ended);
    },
  );
}

async function sendTree(
  services: Services,
  reply: FastifyReply,
  { viewer, now }: Act,
  changed?: Result<unknown>,
): Promise<OrganTree | FastifyReply> {
  if (changed && !changed.ok) return reply.refuse(changed);
  const tree = await listTree(services, viewer, now);
  if (!tree.ok) return reply.refuse(tree);
  const names = new Map(tree.value.map(({ id, versions }) => [id, versions[0]?.name ?? null]));
  return {
    items: tree.value.map(({ id, code, versions, intoName }) => ({
      id,
      code,
      intoName,
      versions: versions.map(({ validFrom, name, kind, parentId, ended }) => {
        const parentName = parentId === null ? null : (names.get(parentId) ?? null);
        return { from: validFrom, name, kind, parent: parentId, parentName, ended };
      }),
    })),
  };
}
