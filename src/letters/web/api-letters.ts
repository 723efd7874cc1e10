import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import type { FastifyInstance } from 'fastify';
import { actOf, requirePermission, sessionIn } from '../../accounts/index.js';
import { actorOf } from '../../kernel/visibility.js';
import { withOrgan } from '../../platform/database/with-organ.js';
import { sendFile } from '../../platform/http/index.js';
import type { Services } from '../../platform/services.js';
import { editLetter } from '../app/edit-letter.js';
import { finishLetter } from '../app/finish-letter.js';
import { scanFile } from '../app/keep-scan.js';
import { letterFile } from '../app/letter-file.js';
import { listLetters, readLetter } from '../app/read-letters.js';
import { recordLook } from '../app/record-look.js';
import {
  FileQuery,
  FinishBody,
  LetterBody,
  LetterList,
  LetterPath,
  LetterView,
  ScanPath,
  SubjectQuery,
} from './api-letter-schemas.js';
import { addLetterUploads } from './api-letter-uploads.js';
import { presentItem, presentLetter } from './present-letter.js';

const tags = ['letters'];

/**
 * `/letters`: the documents of a case or dispute, for the staff of its organ. The organ is always that of the session, so
 * that a letter of another organ is not found, whatever the address says. Issuing is a step of the case, not of its letter.
 */
export function addLettersApi(scope: FastifyInstance, services: Services): void {
  const api = scope.withTypeProvider<TypeBoxTypeProvider>();
  const mayRead = requirePermission('application.reveal-identity');

  api.get(
    '/letters',
    {
      schema: { tags, summary: '文书列表', querystring: SubjectQuery, response: { 200: LetterList } },
      preHandler: mayRead,
    },
    async (request, reply) => {
      const { viewer } = await actOf(request, services.db);
      const { subjectKind: kind, subjectId: id } = request.query;
      const { organId } = sessionIn(request).account;
      const letters = await listLetters(services, viewer, { organId, subject: { kind, id } });
      return letters.ok ? { items: letters.value.map(presentItem) } : reply.refuse(letters);
    },
  );

  api.get(
    '/letters/:id',
    { schema: { tags, summary: '文书', params: LetterPath, response: { 200: LetterView } }, preHandler: mayRead },
    async (request, reply) => {
      const act = await actOf(request, services.db);
      const place = { organId: sessionIn(request).account.organId, letterId: request.params.id };
      await recordLook(services, act, place);
      const letter = await readLetter(services, act.viewer, place);
      return letter.ok ? presentLetter(letter.value) : reply.refuse(letter);
    },
  );

  api.put(
    '/letters/:id',
    {
      schema: { tags, summary: '修改文书草稿', params: LetterPath, body: LetterBody, response: { 200: LetterView } },
      preHandler: requirePermission('application.reply'),
    },
    async (request, reply) => {
      const act = await actOf(request, services.db);
      const place = { organId: sessionIn(request).account.organId, letterId: request.params.id };
      const { version: expectedVersion, ...changes } = request.body;
      const scopeOfOrgan = { actor: actorOf(act.viewer), organId: place.organId };
      const edited = await withOrgan(services.db, scopeOfOrgan, (trx) =>
        editLetter(trx, services.vault, act, { ...place, expectedVersion, changes }),
      );
      if (!edited.ok) return reply.refuse(edited);
      await recordLook(services, act, place);
      const letter = await readLetter(services, act.viewer, place);
      return letter.ok ? presentLetter(letter.value) : reply.refuse(letter);
    },
  );

  api.post(
    '/letters/:id/finish',
    {
      schema: {
        tags,
        summary: '定稿（不随办理步骤发出、不编号的卷内文书）',
        params: LetterPath,
        body: FinishBody,
        response: { 200: LetterView },
      },
      preHandler: requirePermission('application.reply'),
    },
    async (request, reply) => {
      const act = await actOf(request, services.db);
      const place = { organId: sessionIn(request).account.organId, letterId: request.params.id };
      const finished = await finishLetter(services, act, { ...place, expectedVersion: request.body.version });
      if (!finished.ok) return reply.refuse(finished);
      await recordLook(services, act, place);
      const letter = await readLetter(services, act.viewer, place);
      return letter.ok ? presentLetter(letter.value) : reply.refuse(letter);
    },
  );

  api.get(
    '/letters/:id/file',
    {
      schema: { tags, summary: '下载文书（PDF、DOCX）', params: LetterPath, querystring: FileQuery },
      preHandler: mayRead,
    },
    async (request, reply) => {
      const act = await actOf(request, services.db);
      const place = { organId: sessionIn(request).account.organId, letterId: request.params.id };
      await recordLook(services, act, place);
      const file = await letterFile(services, act.viewer, { ...place, form: request.query.form });
      if (!file.ok) return reply.refuse(file);
      return sendFile(reply, { ...file.value, content: Buffer.from(file.value.content) });
    },
  );

  api.get(
    '/letters/:id/scans/:fileId',
    { schema: { tags, summary: '下载盖章扫描件', params: ScanPath }, preHandler: mayRead },
    async (request, reply) => {
      const act = await actOf(request, services.db);
      const { id: letterId, fileId } = request.params;
      const { organId } = sessionIn(request).account;
      await recordLook(services, act, { organId, letterId });
      const file = await scanFile(services, act.viewer, { organId, letterId, fileId });
      if (!file.ok) return reply.refuse(file);
      return sendFile(reply, { ...file.value, content: Buffer.from(file.value.content) });
    },
  );

  addLetterUploads(scope, services);
}
