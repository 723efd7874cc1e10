import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import { Type } from '@sinclair/typebox';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { actOf, requirePermission, sessionIn } from '../../accounts/index.js';
import type { CaseFile } from '../../platform/case-files/index.js';
import { withReceivedForm } from '../../platform/http/index.js';
import type { Services } from '../../platform/services.js';
import { addMaterials, MATERIAL_BOUNDS } from '../app/redaction/add-materials.js';
import { listMaterials } from '../app/redaction/list-materials.js';
import { makeRedaction } from '../app/redaction/make-redaction.js';
import { openRedactedFile } from '../app/redaction/open-redacted-file.js';
import { drawMaterialPage, readMaterial } from '../app/redaction/read-material.js';
import { ApplicationPath } from './api-application-schemas.js';
import {
  MaterialListView,
  MaterialPagePath,
  MaterialPagesView,
  MaterialPath,
  RedactionAnswer,
  RedactionBody,
  type FileView,
} from './api-redaction-schemas.js';

const tags = ['redaction'];
const read = requirePermission('application.read');
const write = requirePermission('application.reply');

/**
 * `/applications/:id/materials`: what was searched out for a case, marked and redacted. An original never leaves the
 * server as a file: its pages are drawn here, and only redacted copies can be fetched.
 */
export function addRedactionApi(scope: FastifyInstance, services: Services): void {
  const api = scope.withTypeProvider<TypeBoxTypeProvider>();

  api.get(
    '/applications/:id/materials',
    {
      schema: { tags, summary: '拟提供的材料及遮盖件', params: ApplicationPath, response: { 200: MaterialListView } },
      preHandler: read,
    },
    async (request, reply) => {
      const { viewer } = await actOf(request, services.db);
      const place = { organId: sessionIn(request).account.organId, applicationId: request.params.id };
      const list = await listMaterials(services, viewer, place);
      if (!list.ok) return reply.refuse(list);
      return {
        materials: list.value.materials.map(fileView),
        redactions: list.value.redactions.map(({ redactionId, sourceFileId, file, goesWithReply, areas, proof }) => ({
          id: redactionId,
          sourceFileId,
          file: fileView(file),
          goesWithReply,
          areas: [...areas],
          proof: { ...proof, checks: [...proof.checks] },
        })),
      };
    },
  );

  api.post(
    '/applications/:id/materials',
    {
      schema: {
        tags,
        summary: '上传拟提供的材料（PDF）',
        consumes: ['multipart/form-data'],
        params: ApplicationPath,
        response: { 201: Type.Object({ ids: Type.Array(Type.String()) }) },
      },
      preHandler: write,
    },
    async (request, reply) => {
      const act = await actOf(request, services.db);
      const place = { organId: sessionIn(request).account.organId, applicationId: request.params.id };
      return withReceivedForm(
        request,
        async (form) => {
          const added = form.ok ? await addMaterials(services, act, place, form.value.fileList) : form;
          return added.ok ? reply.code(201).send({ ids: added.value }) : reply.refuse(added);
        },
        MATERIAL_BOUNDS,
      );
    },
  );

  api.get(
    '/applications/:id/materials/:fileId/pages',
    {
      schema: {
        tags,
        summary: '材料的文字位置和疑似个人信息',
        params: MaterialPath,
        response: { 200: MaterialPagesView },
      },
      preHandler: read,
    },
    async (request, reply) => {
      const { viewer } = await actOf(request, services.db);
      const { id: applicationId, fileId } = request.params;
      const place = { organId: sessionIn(request).account.organId, applicationId, fileId };
      const material = await readMaterial(services, viewer, place);
      if (!material.ok) return reply.refuse(material);
      const { name, pages, found } = material.value;
      return {
        name,
        pages: pages.map((page) => ({ ...page, lines: page.lines.filter(({ text }) => text.trim() !== '') })),
        found: found.map((hit) => ({ ...hit, areas: [...hit.areas] })),
      };
    },
  );

  api.get(
    '/applications/:id/materials/:fileId/pages/:page',
    {
      schema: { tags, summary: '材料的一页（PNG）', produces: ['image/png'], params: MaterialPagePath },
      preHandler: read,
    },
    async (request, reply) => {
      const { viewer } = await actOf(request, services.db);
      const { id: applicationId, fileId, page } = request.params;
      const place = { organId: sessionIn(request).account.organId, applicationId, fileId };
      const picture = await drawMaterialPage(services, viewer, place, page);
      return picture.ok ? reply.type('image/png').send(Buffer.from(picture.value)) : reply.refuse(picture);
    },
  );

  api.post(
    '/applications/:id/materials/:fileId/redactions',
    {
      schema: {
        tags,
        summary: '制作遮盖件并核验',
        params: MaterialPath,
        body: RedactionBody,
        response: { 200: RedactionAnswer },
      },
      preHandler: write,
    },
    async (request, reply) => {
      const act = await actOf(request, services.db);
      const { id: applicationId, fileId } = request.params;
      const place = { organId: sessionIn(request).account.organId, applicationId, fileId };
      const made = await makeRedaction(services, act, place, request.body.areas);
      return made.ok ? answerOf(made.value) : reply.refuse(made);
    },
  );

  api.get(
    '/applications/:id/redacted/:fileId',
    {
      schema: { tags, summary: '下载遮盖件', produces: ['application/pdf'], params: MaterialPath },
      preHandler: read,
    },
    async (request, reply) => {
      const { viewer } = await actOf(request, services.db);
      const { id: applicationId, fileId } = request.params;
      const place = { organId: sessionIn(request).account.organId, applicationId, fileId };
      const opened = await openRedactedFile(services, viewer, place);
      return opened.ok ? sendPdf(reply, opened.value.file, opened.value.content) : reply.refuse(opened);
    },
  );
}

function answerOf(made: Extract<Awaited<ReturnType<typeof makeRedaction>>, { ok: true }>['value']): RedactionAnswer {
  if (made.kind === 'remains') {
    return { kind: 'remains', remains: made.remains.map(({ area, places }) => ({ area, places: [...places] })) };
  }
  return { ...made, areas: [...made.areas], proof: { ...made.proof, checks: [...made.proof.checks] } };
}

function fileView({ fileId, name, size, storedAt }: CaseFile): FileView {
  return { id: fileId, name, size, storedAt: storedAt.toISOString() };
}

function sendPdf(reply: FastifyReply, { name }: CaseFile, content: Buffer): FastifyReply {
  return reply
    .type('application/pdf')
    .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name ?? 'redacted.pdf')}`)
    .send(content);
}
