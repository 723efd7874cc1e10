import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import { Type } from '@sinclair/typebox';
import type { FastifyInstance } from 'fastify';
import { actOf, requireSession, sessionIn } from '../../accounts/index.js';
import { refuse } from '../../kernel/result.js';
import { ATTACHMENT_BOUNDS } from '../../platform/files/index.js';
import { sendFile, withReceivedForm } from '../../platform/http/index.js';
import type { Services } from '../../platform/services.js';
import { addComplaintFiles, listComplaintFiles, openComplaintFile } from '../app/complaint-files.js';
import { eraseComplaint } from '../app/erase-complaint.js';
import { openComplaint } from '../app/read-complaints.js';
import { COMPLAINT_PURPOSES } from '../domain/complaint.js';
import { ComplaintPath } from './api-complaint-schemas.js';
import { DocumentList, DocumentsAdded, EraseBody, Erased } from './api-paper-schemas.js';

const tags = ['complaints'];
const FilePath = Type.Object({ ...ComplaintPath.properties, fileId: Type.String({ format: 'uuid' }) });

/** `/complaints/:complaintId/files`, `…/erase`: what came with a complaint and with its answer, and its erasure. */
export function addComplaintFilesApi(scope: FastifyInstance, services: Services): void {
  const api = scope.withTypeProvider<TypeBoxTypeProvider>();
  const preHandler = requireSession;

  api.get(
    '/complaints/:complaintId/files',
    { schema: { tags, summary: '投诉举报的材料', params: ComplaintPath, response: { 200: DocumentList } }, preHandler },
    async (request, reply) => {
      const { viewer } = await actOf(request, services.db);
      const place = { organId: sessionIn(request).account.organId, ...request.params };
      const files = await listComplaintFiles(services, viewer, place);
      if (!files.ok) return reply.refuse(files);
      return {
        items: files.value.map(({ fileId, purpose, name, mediaType, size, storedAt }) => {
          return { fileId, purpose, name, mediaType, size, storedAt: storedAt.toISOString() };
        }),
      };
    },
  );

  api.post(
    '/complaints/:complaintId/files',
    {
      schema: {
        tags,
        summary: '归入投诉举报的材料（上传文件，字段 purpose 写明用途）',
        consumes: ['multipart/form-data'],
        params: ComplaintPath,
        response: { 201: DocumentsAdded },
      },
      preHandler,
    },
    async (request, reply) => {
      const act = await actOf(request, services.db);
      const place = { organId: sessionIn(request).account.organId, ...request.params };
      // Who may not handle it is turned away before a byte of theirs is taken.
      const known = await openComplaint(services, act.viewer, place);
      if (!known.ok) return reply.refuse(known);
      return withReceivedForm(
        request,
        async (form) => {
          if (!form.ok) return reply.refuse(form);
          const purpose = COMPLAINT_PURPOSES.find((it) => it === form.value.fields.get('purpose'));
          if (!purpose) return reply.refuse(refuse('input.invalid', { field: 'purpose', reason: '请选择材料的用途' }));
          const { fileList: files } = form.value;
          if (files.length === 0) return reply.refuse(refuse('input.invalid', { field: 'file', reason: '请选择文件' }));
          const added = await addComplaintFiles(services, act, { ...place, purpose, files });
          return added.ok ? reply.code(201).send({ ids: added.value }) : reply.refuse(added);
        },
        ATTACHMENT_BOUNDS,
      );
    },
  );

  api.get(
    '/complaints/:complaintId/files/:fileId',
    { schema: { tags, summary: '下载投诉举报的材料', params: FilePath }, preHandler },
    async (request, reply) => {
      const { viewer } = await actOf(request, services.db);
      const place = { organId: sessionIn(request).account.organId, ...request.params };
      const file = await openComplaintFile(services, viewer, place);
      return file.ok ? sendFile(reply, file.value) : reply.refuse(file);
    },
  );

  api.post(
    '/complaints/:complaintId/erase',
    {
      schema: { tags, summary: '删除个人信息', params: ComplaintPath, body: EraseBody, response: { 200: Erased } },
      preHandler,
    },
    async (request, reply) => {
      const act = await actOf(request, services.db);
      const place = { organId: sessionIn(request).account.organId, ...request.params };
      const erased = await eraseComplaint(services, act, { ...place, ...request.body });
      return erased.ok ? { records: erased.value.length } : reply.refuse(erased);
    },
  );
}
