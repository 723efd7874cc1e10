import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import type { FastifyInstance } from 'fastify';
import { actOf, requireSession } from '../../accounts/index.js';
import { refuse } from '../../kernel/result.js';
import { mayActFor } from '../../kernel/visibility.js';
import { ATTACHMENT_BOUNDS } from '../../platform/files/index.js';
import { sendFile, withReceivedForm } from '../../platform/http/index.js';
import type { Services } from '../../platform/services.js';
import { eraseDispute } from '../app/erase-dispute.js';
import { addDocumentFiles } from '../app/papers/add-document-files.js';
import { draftPaper } from '../app/papers/draft-paper.js';
import { listDocuments, openDocument } from '../app/papers/read-documents.js';
import { DOCUMENT_PURPOSES } from '../domain/state.js';
import { DisputePath } from './api-dispute-schemas.js';
import {
  DocumentList,
  DocumentPath,
  DocumentsAdded,
  EraseBody,
  Erased,
  PaperBody,
  PaperDrafted,
} from './api-paper-schemas.js';

const tags = ['disputes'];

/**
 * `/disputes/:organId/:disputeId/papers`, `…/files`, `…/erase`: papers of the defence drafted here (read, edited and handed
 * out at `/letters`, issued by the step `answer`), what came from the forum or goes to it, and their erasure.
 */
export function addPapersApi(scope: FastifyInstance, services: Services): void {
  const api = scope.withTypeProvider<TypeBoxTypeProvider>();
  const preHandler = requireSession;

  api.post(
    '/disputes/:organId/:disputeId/papers',
    {
      schema: { tags, summary: '拟制答复材料', params: DisputePath, body: PaperBody, response: { 201: PaperDrafted } },
      preHandler,
    },
    async (request, reply) => {
      const act = await actOf(request, services.db);
      const drafted = await draftPaper(services, act, { ...request.params, paper: request.body });
      return drafted.ok ? reply.code(201).send(drafted.value) : reply.refuse(drafted);
    },
  );

  api.get(
    '/disputes/:organId/:disputeId/files',
    { schema: { tags, summary: '案卷材料', params: DisputePath, response: { 200: DocumentList } }, preHandler },
    async (request, reply) => {
      const { viewer } = await actOf(request, services.db);
      const files = await listDocuments(services, viewer, request.params);
      if (!files.ok) return reply.refuse(files);
      return {
        items: files.value.map(({ fileId, purpose, name, mediaType, size, storedAt }) => {
          return { fileId, purpose, name, mediaType, size, storedAt: storedAt.toISOString() };
        }),
      };
    },
  );

  api.post(
    '/disputes/:organId/:disputeId/files',
    {
      schema: {
        tags,
        summary: '归入案卷材料（上传文件，字段 purpose 写明用途）',
        consumes: ['multipart/form-data'],
        params: DisputePath,
        response: { 201: DocumentsAdded },
      },
      preHandler,
    },
    async (request, reply) => {
      const act = await actOf(request, services.db);
      // Who may not act is turned away before a byte of theirs is taken.
      if (!mayActFor(act.viewer, request.params.organId)) return reply.refuse(refuse('access.denied'));
      return withReceivedForm(
        request,
        async (form) => {
          if (!form.ok) return reply.refuse(form);
          const purpose = DOCUMENT_PURPOSES.find((it) => it === form.value.fields.get('purpose'));
          if (!purpose) return reply.refuse(refuse('input.invalid', { field: 'purpose', reason: '请选择材料的用途' }));
          const { fileList: files } = form.value;
          if (files.length === 0) return reply.refuse(refuse('input.invalid', { field: 'file', reason: '请选择文件' }));
          const added = await addDocumentFiles(services, act, { ...request.params, purpose, files });
          return added.ok ? reply.code(201).send({ ids: added.value }) : reply.refuse(added);
        },
        ATTACHMENT_BOUNDS,
      );
    },
  );

  api.get(
    '/disputes/:organId/:disputeId/files/:fileId',
    { schema: { tags, summary: '下载案卷材料', params: DocumentPath }, preHandler },
    async (request, reply) => {
      const { viewer } = await actOf(request, services.db);
      const file = await openDocument(services, viewer, request.params);
      return file.ok ? sendFile(reply, file.value) : reply.refuse(file);
    },
  );

  api.post(
    '/disputes/:organId/:disputeId/erase',
    {
      schema: { tags, summary: '删除个人信息', params: DisputePath, body: EraseBody, response: { 200: Erased } },
      preHandler,
    },
    async (request, reply) => {
      const act = await actOf(request, services.db);
      const erased = await eraseDispute(services, act, { ...request.params, ...request.body });
      return erased.ok ? { records: erased.value.length } : reply.refuse(erased);
    },
  );
}
