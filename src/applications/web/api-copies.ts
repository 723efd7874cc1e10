import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { actOf, requirePermission, sessionIn } from '../../accounts/index.js';
import { closeRedactors } from '../../platform/redaction/index.js';
import { sendFile } from '../../platform/http/index.js';
import type { Services } from '../../platform/services.js';
import type { CopyWish, MadeCopy } from '../app/redaction/make-copy.js';
import { openRedactedFile } from '../app/redaction/open-redacted-file.js';
import { followCopy, orderCopy } from '../app/redaction/order-copy.js';
import { takeBackCopy } from '../app/redaction/take-back-copy.js';
import {
  AsItIsBody,
  CopyAnswer,
  CopyOrdered,
  CopyOrderPath,
  MaterialPath,
  RedactionBody,
} from './api-redaction-schemas.js';
import { Type } from '@sinclair/typebox';

const tags = ['redaction'];
const read = requirePermission('application.read');
const write = requirePermission('application.reply');

/**
 * `/applications/:id/materials/:fileId/…`: copies for the applicant, redacted or as they are. They are ordered, and made
 * after the answer was given: no proxy waits for minutes.
 */
export function addCopyApi(scope: FastifyInstance, services: Services): void {
  const api = scope.withTypeProvider<TypeBoxTypeProvider>();
  const underWay = new Set<Promise<void>>();
  // Whoever asks is told that the making was broken off: the orders say so before the database is left.
  scope.addHook('onClose', async () => {
    if (underWay.size > 0) closeRedactors();
    await Promise.all(underWay);
  });

  const order = async (request: FastifyRequest, path: { id: string; fileId: string }, wish: CopyWish) => {
    const act = await actOf(request, services.db);
    const place = { organId: sessionIn(request).account.organId, applicationId: path.id, fileId: path.fileId };
    const ordered = await orderCopy(services, act, place, wish, (error) =>
      request.log.error({ err: error }, 'making a copy failed'),
    );
    if (!ordered.ok) return ordered;
    const { orderId, done } = ordered.value;
    underWay.add(done);
    void done.then(() => underWay.delete(done));
    return { ok: true, value: { orderId } } as const;
  };

  api.post(
    '/applications/:id/materials/:fileId/redactions',
    {
      schema: {
        tags,
        summary: '制作遮盖件并核验（受理后在后台制作）',
        params: MaterialPath,
        body: RedactionBody,
        response: { 202: CopyOrdered },
      },
      preHandler: write,
    },
    async (request, reply) => {
      const ordered = await order(request, request.params, { way: 'redacted', areas: request.body.areas });
      return ordered.ok ? reply.code(202).send(ordered.value) : reply.refuse(ordered);
    },
  );

  api.post(
    '/applications/:id/materials/:fileId/as-it-is',
    {
      schema: {
        tags,
        summary: '决定原样提供：清除元数据等页面以外的内容后随答复提供',
        params: MaterialPath,
        body: AsItIsBody,
        response: { 202: CopyOrdered },
      },
      preHandler: write,
    },
    async (request, reply) => {
      const { seen, secondLook } = request.body;
      const wish = { way: 'asItIs', seen, secondLook: secondLook?.replaceAll('\0', '').trim() || null } as const;
      const ordered = await order(request, request.params, wish);
      return ordered.ok ? reply.code(202).send(ordered.value) : reply.refuse(ordered);
    },
  );

  api.get(
    '/applications/:id/copy-orders/:orderId',
    {
      schema: { tags, summary: '文件制作的进展和结果', params: CopyOrderPath, response: { 200: CopyAnswer } },
      preHandler: read,
    },
    async (request, reply) => {
      const { viewer } = await actOf(request, services.db);
      const { id: applicationId, orderId } = request.params;
      const place = { organId: sessionIn(request).account.organId, applicationId };
      const answer = await followCopy(services, viewer, place, orderId);
      return answer.ok ? answerOf(answer.value) : reply.refuse(answer);
    },
  );

  api.post(
    '/applications/:id/redacted/:fileId/take-back',
    {
      schema: {
        tags,
        summary: '撤回拟提供的文件（答复发出之前）',
        params: MaterialPath,
        response: { 204: Type.Null() },
      },
      preHandler: write,
    },
    async (request, reply) => {
      const act = await actOf(request, services.db);
      const { id: applicationId, fileId } = request.params;
      const place = { organId: sessionIn(request).account.organId, applicationId, fileId };
      const taken = await takeBackCopy(services, act, place);
      return taken.ok ? reply.code(204).send(null) : reply.refuse(taken);
    },
  );

  api.get(
    '/applications/:id/redacted/:fileId',
    {
      schema: { tags, summary: '下载拟提供的文件', produces: ['application/pdf'], params: MaterialPath },
      preHandler: read,
    },
    async (request, reply) => {
      const { viewer } = await actOf(request, services.db);
      const { id: applicationId, fileId } = request.params;
      const place = { organId: sessionIn(request).account.organId, applicationId, fileId };
      const opened = await openRedactedFile(services, viewer, place);
      if (!opened.ok) return reply.refuse(opened);
      const { file, content } = opened.value;
      return sendFile(reply, { name: file.name ?? 'copy.pdf', mediaType: file.mediaType, content });
    },
  );
}

function answerOf(made: MadeCopy | { readonly kind: 'making' }): CopyAnswer {
  if (made.kind === 'making') return { kind: 'making' };
  if (made.kind === 'remains') {
    return { kind: 'remains', remains: made.remains.map(({ area, places }) => ({ area, places: [...places] })) };
  }
  return { ...made, areas: [...made.areas], proof: { ...made.proof, checks: [...made.proof.checks] } };
}
