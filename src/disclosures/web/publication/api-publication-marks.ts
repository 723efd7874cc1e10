import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import type { FastifyInstance } from 'fastify';
import { actOf, nameStaff, requireSession, sessionIn, type StaffNames } from '../../../accounts/index.js';
import { ok, type Result } from '../../../kernel/result.js';
import type { Act } from '../../../kernel/visibility.js';
import type { Services } from '../../../platform/services.js';
import { openPublication } from '../../app/publication/open-publication.js';
import { cleanPublicationFile } from '../../app/scan/clean-file.js';
import { decideMark } from '../../app/scan/decide-mark.js';
import { listMarks } from '../../app/scan/list-marks.js';
import { scanPublication } from '../../app/scan/scan-publication.js';
import type { StoredDecision } from '../../db/scan/scans.js';
import type { PublicationRef } from '../../domain/publication/publication.js';
import { PublicationAfter, PublicationFilePath, PublicationPath } from '../api-publication-schemas.js';
import { CleanBody, MarkDecisionBody, MarkPath, Marks } from '../api-scan-schemas.js';
import { presentAtHand } from './present-publication.js';

const tags = ['publications'];

/** `/publications/:id/marks`: what the scanner marked before a publication, and what people decided on it. */
export function addPublicationMarksApi(scope: FastifyInstance, services: Services): void {
  const api = scope.withTypeProvider<TypeBoxTypeProvider>();

  api.get(
    '/publications/:id/marks',
    {
      schema: { tags, summary: '发布前检查的标记', params: PublicationPath, response: { 200: Marks } },
      preHandler: requireSession,
    },
    async (request, reply) => {
      const act = await actOf(request, services.db);
      const organId = sessionIn(request).account.organId;
      const marks = await presentMarks(services, act, { organId, publicationId: request.params.id });
      return marks.ok ? marks.value : reply.refuse(marks);
    },
  );

  api.post(
    '/publications/:id/scan',
    {
      schema: { tags, summary: '发布前检查', params: PublicationPath, response: { 200: Marks } },
      preHandler: requireSession,
    },
    async (request, reply) => {
      const act = await actOf(request, services.db);
      const of = { organId: sessionIn(request).account.organId, publicationId: request.params.id };
      const scan = await scanPublication(services, act, of);
      if (!scan.ok) return reply.refuse(scan);
      const marks = await presentMarks(services, act, of);
      return marks.ok ? marks.value : reply.refuse(marks);
    },
  );

  api.post(
    '/publications/:id/marks/:key/decision',
    {
      schema: {
        tags,
        summary: '处置标记',
        params: MarkPath,
        body: MarkDecisionBody,
        response: { 200: Marks },
      },
      preHandler: requireSession,
    },
    async (request, reply) => {
      const act = await actOf(request, services.db);
      const of = { organId: sessionIn(request).account.organId, publicationId: request.params.id };
      const decided = await decideMark(services, act, { ...of, key: request.params.key, ...request.body });
      if (!decided.ok) return reply.refuse(decided);
      const marks = await presentMarks(services, act, of);
      return marks.ok ? marks.value : reply.refuse(marks);
    },
  );

  api.post(
    '/publications/:id/files/:fileId/cleaned',
    {
      schema: {
        tags,
        summary: '去除附件的元数据',
        params: PublicationFilePath,
        body: CleanBody,
        response: { 200: PublicationAfter },
      },
      preHandler: requireSession,
    },
    async (request, reply) => {
      const act = await actOf(request, services.db);
      const { id: publicationId, fileId } = request.params;
      const of = { organId: sessionIn(request).account.organId, publicationId };
      const expectedVersion = request.body.version;
      const cleaned = await cleanPublicationFile(services, act, { ...of, fileId, expectedVersion });
      if (!cleaned.ok) return reply.refuse(cleaned);
      const opened = await openPublication(services, act.viewer, { ...of, now: act.now });
      if (!opened.ok) return reply.refuse(opened);
      return { publication: await presentAtHand(services, act, opened.value) };
    },
  );
}

async function presentMarks(services: Services, act: Act, of: PublicationRef): Promise<Result<Marks>> {
  const listed = await listMarks(services, act.viewer, of);
  if (!listed.ok) return listed;
  const { scannedAt, marks, gone, undecided } = listed.value;
  const names = await nameStaff(services.db, act.viewer, of.organId);
  const open = new Set(undecided.map(({ key }) => key));
  return ok({
    scannedAt: scannedAt?.toISOString() ?? null,
    undecided: undecided.length,
    items: marks.map(({ mark, decision }) => ({
      ...mark,
      places: mark.places.map((place) => ({ ...place })),
      decision: decision && presentDecision(decision, names),
      undecided: open.has(mark.key),
    })),
    gone: gone.map(({ key, kind, masked, ...decision }) => ({
      key,
      kind,
      masked,
      ...presentDecision(decision, names),
    })),
  });
}

function presentDecision(
  { decision, ground, reason, by, at }: Omit<StoredDecision, 'key' | 'kind' | 'masked'>,
  names: StaffNames,
) {
  return { decision, ground, reason, by: names.get(by) ?? by, at: at.toISOString() };
}
