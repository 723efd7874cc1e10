import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import { Type } from '@sinclair/typebox';
import type { FastifyInstance } from 'fastify';
import { actOf, nameStaff, requirePermission, sessionIn, type StaffNames } from '../../accounts/index.js';
import type { CaseFile } from '../../platform/case-files/index.js';
import { withReceivedForm } from '../../platform/http/index.js';
import type { Services } from '../../platform/services.js';
import { addMaterials, MATERIAL_BOUNDS } from '../app/redaction/add-materials.js';
import { listMaterials, type ListedCopy } from '../app/redaction/list-materials.js';
import { drawMaterialPage, readMaterial } from '../app/redaction/read-material.js';
import { ApplicationPath } from './api-application-schemas.js';
import { addCopyApi } from './api-copies.js';
import {
  MaterialListView,
  MaterialPagePath,
  MaterialPagesView,
  MaterialPath,
  type FileView,
  type RedactionView,
} from './api-redaction-schemas.js';

const tags = ['redaction'];
const read = requirePermission('application.read');
const write = requirePermission('application.reply');

/**
 * `/applications/:id/materials`: what was searched out for a case, and the copies made of it. An original never
 * leaves the server as a file: its pages are drawn here, and only copies built anew can be fetched.
 */
export function addRedactionApi(scope: FastifyInstance, services: Services): void {
  const api = scope.withTypeProvider<TypeBoxTypeProvider>();

  api.get(
    '/applications/:id/materials',
    {
      schema: {
        tags,
        summary: '拟提供的材料及其遮盖件、原样提供件',
        params: ApplicationPath,
        response: { 200: MaterialListView },
      },
      preHandler: read,
    },
    async (request, reply) => {
      const { viewer } = await actOf(request, services.db);
      const place = { organId: sessionIn(request).account.organId, applicationId: request.params.id };
      const list = await listMaterials(services, viewer, place);
      if (!list.ok) return reply.refuse(list);
      const names = await nameStaff(services.db, viewer, place.organId);
      return {
        materials: list.value.materials.map(fileView),
        redactions: list.value.copies.map((copy) => copyView(copy, names)),
        making: list.value.orders.map(({ orderId, sourceFileId }) => ({ orderId, sourceFileId })),
        changedSinceDraft: list.value.changedSinceDraft,
      };
    },
  );

  api.post(
    '/applications/:id/materials',
    {
      schema: {
        tags,
        summary: '上传拟提供的材料（PDF 或者图片）',
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

  addCopyApi(scope, services);
}

function copyView(copy: ListedCopy, names: StaffNames): RedactionView {
  const { redactionId: id, sourceFileId, way, goesWithReply, areas, proof, seen, secondLook } = copy;
  return {
    id,
    sourceFileId,
    file: fileView(copy.file),
    way,
    goesWithReply,
    takenBackAt: copy.takenBackAt?.toISOString() ?? null,
    madeBy: names.get(copy.madeBy) ?? null,
    seen,
    secondLook,
    areas: [...areas],
    proof: { ...proof, checks: [...proof.checks] },
  };
}

function fileView({ fileId, name, size, storedAt }: CaseFile): FileView {
  return { id: fileId, name, size, storedAt: storedAt.toISOString() };
}
