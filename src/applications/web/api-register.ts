import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import { Type } from '@sinclair/typebox';
import type { FastifyInstance } from 'fastify';
import { actOf, requirePermission, sessionIn } from '../../accounts/index.js';
import { parseLocalDate } from '../../kernel/local-date.js';
import { sendFile, withReceivedForm } from '../../platform/http/index.js';
import type { Services } from '../../platform/services.js';
import { addAttachments, listAttachments, openAttachment } from '../app/case-files.js';
import { submitApplication, type SubmitInput } from '../app/submit-application.js';
import { suggestRelated } from '../app/suggest-related.js';
import { ApplicationPath } from './api-application-schemas.js';
import { AttachmentList, AttachmentPath, RegisterBody, RegisteredView, RelatedView } from './api-register-schemas.js';

const tags = ['applications'];

/** Intake by a clerk: registration, the scans that come with it, and what seems to have been asked for before. */
export function addRegisterApi(scope: FastifyInstance, services: Services): void {
  const api = scope.withTypeProvider<TypeBoxTypeProvider>();

  api.post(
    '/applications',
    {
      schema: { tags, summary: '登记线下收到的申请', body: RegisterBody, response: { 201: RegisteredView } },
      preHandler: requirePermission('application.register'),
    },
    async (request, reply) => {
      const receivedOn = parseLocalDate(request.body.receivedOn);
      if (!receivedOn.ok) return reply.refuse(receivedOn);
      const act = await actOf(request, services.db);
      const { organId } = sessionIn(request).account;
      // Absent fields are absent in both; their types alone differ.
      const input = { ...request.body, organId, receivedOn: receivedOn.value } as SubmitInput;
      const received = await submitApplication(services, act, input);
      return received.ok ? reply.code(201).send(received.value) : reply.refuse(received);
    },
  );

  api.get(
    '/applications/:id/related',
    {
      schema: {
        tags,
        summary: '疑似重复申请、多人申请的相同信息',
        params: ApplicationPath,
        response: { 200: RelatedView },
      },
      preHandler: requirePermission('application.reveal-identity'),
    },
    async (request, reply) => {
      const { viewer } = await actOf(request, services.db);
      const place = { organId: sessionIn(request).account.organId, applicationId: request.params.id };
      const related = await suggestRelated(services, viewer, place);
      if (!related.ok) return reply.refuse(related);
      const { repeats, inMonth, others } = related.value;
      return { repeats: [...repeats], inMonth, others: [...others] };
    },
  );

  api.get(
    '/applications/:id/files',
    {
      schema: { tags, summary: '申请附件', params: ApplicationPath, response: { 200: AttachmentList } },
      preHandler: requirePermission('application.reveal-identity'),
    },
    async (request, reply) => {
      const { viewer } = await actOf(request, services.db);
      const place = { organId: sessionIn(request).account.organId, applicationId: request.params.id };
      const files = await listAttachments(services, viewer, place);
      if (!files.ok) return reply.refuse(files);
      return {
        items: files.value.map(({ fileId: id, name, mediaType, size, storedAt }) => ({
          id,
          name,
          mediaType,
          size,
          storedAt: storedAt.toISOString(),
        })),
      };
    },
  );

  api.post(
    '/applications/:id/files',
    {
      schema: {
        tags,
        summary: '补充附件（扫描件）',
        consumes: ['multipart/form-data'],
        params: ApplicationPath,
        response: { 201: Type.Object({ ids: Type.Array(Type.String()) }) },
      },
      preHandler: requirePermission('application.register'),
    },
    async (request, reply) => {
      const act = await actOf(request, services.db);
      const place = { organId: sessionIn(request).account.organId, applicationId: request.params.id };
      return withReceivedForm(request, async (form) => {
        const added = form.ok ? await addAttachments(services, act, place, form.value.fileList) : form;
        return added.ok ? reply.code(201).send({ ids: [...added.value] }) : reply.refuse(added);
      });
    },
  );

  api.get(
    '/applications/:id/files/:fileId',
    {
      schema: { tags, summary: '下载附件', params: AttachmentPath },
      preHandler: requirePermission('application.reveal-identity'),
    },
    async (request, reply) => {
      const { viewer } = await actOf(request, services.db);
      const { id: applicationId, fileId } = request.params;
      const place = { organId: sessionIn(request).account.organId, applicationId, fileId };
      const opened = await openAttachment(services, viewer, place);
      if (!opened.ok) return reply.refuse(opened);
      const { file, content } = opened.value;
      return sendFile(reply, { content, mediaType: file.mediaType, name: file.name ?? 'attachment' });
    },
  );
}
