import { readFile } from 'node:fs/promises';
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import type { FastifyInstance } from 'fastify';
import { actOf, requirePermission, sessionIn } from '../../accounts/index.js';
import { refuse } from '../../kernel/result.js';
import { withReceivedForm } from '../../platform/http/index.js';
import type { Services } from '../../platform/services.js';
import { keepScan } from '../app/keep-scan.js';
import { saveSeal, sealInPlace } from '../app/seal-image.js';
import { LetterPath, ScanKept, SealSaved, SealView } from './api-letter-schemas.js';

const tags = ['letters'];
const consumes = ['multipart/form-data'];
const MEGABYTE = 1024 * 1024;

/** What comes in as a file: the stamped scan of a letter, and the image of the organ's seal. Field `file`. */
export function addLetterUploads(scope: FastifyInstance, services: Services): void {
  const api = scope.withTypeProvider<TypeBoxTypeProvider>();

  api.post(
    '/letters/:id/scans',
    {
      schema: { tags, summary: '上传盖章扫描件', consumes, params: LetterPath, response: { 200: ScanKept } },
      preHandler: requirePermission('application.reply'),
    },
    async (request, reply) => {
      const act = await actOf(request, services.db);
      const place = { organId: sessionIn(request).account.organId, letterId: request.params.id };
      return withReceivedForm(
        request,
        async (received) => {
          if (!received.ok) return reply.refuse(received);
          const file = received.value.files.get('file');
          if (!file) return reply.refuse(refuse('input.invalid', { field: 'file', reason: '请选择文件' }));
          const kept = await keepScan(services, act, { ...place, file });
          return kept.ok ? kept.value : reply.refuse(kept);
        },
        { files: 1, fileBytes: 20 * MEGABYTE },
      );
    },
  );

  api.get(
    '/organ/seal',
    {
      schema: { tags, summary: '现用印章图片', response: { 200: SealView } },
      preHandler: requirePermission('organ.settings'),
    },
    async (request, reply) => {
      const { viewer } = await actOf(request, services.db);
      const seal = await sealInPlace(services, viewer, sessionIn(request).account.organId);
      if (!seal.ok) return reply.refuse(seal);
      const { version, savedAt, image } = seal.value;
      const shown = image && { png: Buffer.from(image.png).toString('base64'), widthMm: image.widthMm };
      return { version, savedAt: savedAt?.toISOString() ?? null, image: shown };
    },
  );

  api.put(
    '/organ/seal',
    {
      schema: { tags, summary: '保存印章图片（PNG，透明底色）', consumes, response: { 200: SealSaved } },
      preHandler: requirePermission('organ.settings'),
    },
    async (request, reply) => {
      const act = await actOf(request, services.db);
      const { organId } = sessionIn(request).account;
      return withReceivedForm(
        request,
        async (received) => {
          if (!received.ok) return reply.refuse(received);
          const file = received.value.files.get('file');
          if (!file) return reply.refuse(refuse('input.invalid', { field: 'file', reason: '请选择文件' }));
          const widthMm = Number(received.value.fields.get('widthMm') ?? '42');
          const saved = await saveSeal(services, act, { organId, image: { png: await readFile(file.path), widthMm } });
          return saved.ok ? saved.value : reply.refuse(saved);
        },
        { files: 1, fileBytes: 2 * MEGABYTE },
      );
    },
  );

  api.delete(
    '/organ/seal',
    {
      schema: { tags, summary: '停用印章图片', response: { 200: SealSaved } },
      preHandler: requirePermission('organ.settings'),
    },
    async (request, reply) => {
      const act = await actOf(request, services.db);
      const saved = await saveSeal(services, act, { organId: sessionIn(request).account.organId, image: null });
      return saved.ok ? saved.value : reply.refuse(saved);
    },
  );
}
