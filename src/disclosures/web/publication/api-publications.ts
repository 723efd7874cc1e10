import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { actOf, requirePermission, requireSession, sessionIn } from '../../../accounts/index.js';
import { localDateInShanghai } from '../../../kernel/local-date.js';
import { ok, type Result } from '../../../kernel/result.js';
import { mayActFor, mayReviewFor, type Act } from '../../../kernel/visibility.js';
import { listOrgans, listSupervised } from '../../../organs/index.js';
import type { Services } from '../../../platform/services.js';
import { changePublication } from '../../app/publication/change-publication.js';
import { listLatePublications, type LatePublication } from '../../app/publication/list-late-publications.js';
import { listPublicationDesk } from '../../app/publication/list-desk.js';
import { openPublication } from '../../app/publication/open-publication.js';
import type { PublicationChanged, PublicationTarget } from '../../app/publication/publication-act.js';
import { reviewPublication } from '../../app/publication/review-publication.js';
import { writePublication } from '../../app/publication/write-publication.js';
import {
  ChangeBody,
  DeskList,
  DeskQuery,
  LateLists,
  LateQuery,
  OpenQuery,
  PublicationAfter,
  PublicationItem,
  PublicationPath,
  ReviewBody,
  StepBody,
  WriteBody,
} from '../api-publication-schemas.js';
import { addPublicationFormApi } from './api-publication-form.js';
import { presentAtHand, presentLine } from './present-publication.js';
import { readContent } from './read-body.js';
import { takeStep } from './take-step.js';

const tags = ['publications'];
/** A body of two million signs, most of them of three bytes. */
const BODY_BYTES = 8 * 1024 * 1024;

/**
 * `/publications`: what an organ publishes by itself, from the draft to its withdrawal. Each step is taken with the version
 * the person looked at, and answers with the publication as it then is.
 */
export function addPublicationsApi(scope: FastifyInstance, services: Services): void {
  addPublicationFormApi(scope, services);
  const api = scope.withTypeProvider<TypeBoxTypeProvider>();

  api.get(
    '/publications',
    {
      schema: { tags, summary: '主动公开信息工作台', querystring: DeskQuery, response: { 200: DeskList } },
      preHandler: requireSession,
    },
    async (request, reply) => {
      const { viewer, now } = await actOf(request, services.db);
      const { organ, ...filter } = request.query;
      const organId = organ ?? organOf(request);
      const listed = await listPublicationDesk(services, viewer, { ...filter, organId, now });
      if (!listed.ok) return reply.refuse(listed);
      const { items, next, stages } = listed.value;
      const may = { mayWrite: mayActFor(viewer, organId), mayReview: mayReviewFor(viewer, organId) };
      return { items: items.map(presentLine), next, stages: { ...stages }, ...may };
    },
  );

  api.get(
    '/publications/late',
    {
      schema: { tags, summary: '超期公开清单', querystring: LateQuery, response: { 200: LateLists } },
      preHandler: requireSession,
    },
    async (request, reply) => {
      const { viewer, now } = await actOf(request, services.db);
      const own = organOf(request);
      const organIds = request.query.members ? await listSupervised(services.db, own) : [own];
      const late = await listLatePublications(services, viewer, { organIds, now });
      if (!late.ok) return reply.refuse(late);
      const organs = await listOrgans(services.db, localDateInShanghai(now));
      const names = new Map(organs.map(({ id, name }) => [id, name]));
      const present = (items: readonly LatePublication[]) =>
        items.map((item) => ({
          ...presentLine(item),
          organName: names.get(item.organId) ?? item.issuer,
          daysOver: item.daysOver,
        }));
      const { overdue, dueSoon, publishedLate } = late.value;
      return { overdue: present(overdue), dueSoon: present(dueSoon), publishedLate: present(publishedLate) };
    },
  );

  api.post(
    '/publications',
    {
      schema: { tags, summary: '起草主动公开信息', body: WriteBody, response: { 201: PublicationItem } },
      bodyLimit: BODY_BYTES,
      preHandler: requirePermission('publication.write'),
    },
    async (request, reply) => {
      const content = readContent(request.body);
      if (!content.ok) return reply.refuse(content);
      const act = await actOf(request, services.db);
      const organId = organOf(request);
      const input = { ...content.value, organId, interprets: request.body.interprets };
      const written = await writePublication(services, act, input);
      if (!written.ok) return reply.refuse(written);
      const opened = await atHand(services, act, organId, written.value.publicationId);
      return opened.ok ? reply.code(201).send(opened.value) : reply.refuse(opened);
    },
  );

  api.get(
    '/publications/:id',
    {
      schema: {
        tags,
        summary: '主动公开信息',
        params: PublicationPath,
        querystring: OpenQuery,
        response: { 200: PublicationItem },
      },
      preHandler: requireSession,
    },
    async (request, reply) => {
      const act = await actOf(request, services.db);
      const opened = await atHand(services, act, organOf(request), request.params.id, request.query.version);
      return opened.ok ? opened.value : reply.refuse(opened);
    },
  );

  api.put(
    '/publications/:id',
    {
      schema: { tags, summary: '修改', params: PublicationPath, body: ChangeBody, response: { 200: PublicationAfter } },
      bodyLimit: BODY_BYTES,
      preHandler: requireSession,
    },
    async (request, reply) => {
      const { version, changeNote, ...body } = request.body;
      const content = readContent(body);
      if (!content.ok) return reply.refuse(content);
      return taken(services, request, reply, version, (act, target) =>
        changePublication(services, act, { ...target, ...content.value, changeNote, interprets: body.interprets }),
      );
    },
  );

  api.post(
    '/publications/:id/steps',
    {
      schema: {
        tags,
        summary: '送审、发布、定时、更正、作废、撤回、标注效力、关联解读',
        params: PublicationPath,
        body: StepBody,
        response: { 200: PublicationAfter },
      },
      preHandler: requireSession,
    },
    async (request, reply) => {
      const { version, step } = request.body;
      return taken(services, request, reply, version, (act, target) => takeStep(services, act, target, step));
    },
  );

  api.post(
    '/publications/:id/review',
    {
      schema: {
        tags,
        summary: '保密审查',
        params: PublicationPath,
        body: ReviewBody,
        response: { 200: PublicationAfter },
      },
      preHandler: requireSession,
    },
    async (request, reply) => {
      const { version, ...review } = request.body;
      return taken(services, request, reply, version, (act, target) =>
        reviewPublication(services, act, { ...target, ...review }),
      );
    },
  );
}

function organOf(request: FastifyRequest): string {
  return sessionIn(request).account.organId;
}

async function atHand(
  services: Services,
  act: Act,
  organId: string,
  publicationId: string,
  versionNo?: number,
): Promise<Result<PublicationItem>> {
  const opened = await openPublication(services, act.viewer, { organId, publicationId, versionNo, now: act.now });
  return opened.ok ? ok(await presentAtHand(services, act, opened.value)) : opened;
}

/** Takes a step and answers with the publication as it then is; with none where nothing of it is left to work on. */
async function taken(
  services: Services,
  request: FastifyRequest & { readonly params: { readonly id: string } },
  reply: FastifyReply,
  expectedVersion: number,
  step: (act: Act, target: PublicationTarget) => Promise<Result<PublicationChanged>>,
): Promise<PublicationAfter | FastifyReply> {
  const act = await actOf(request, services.db);
  const organId = organOf(request);
  const publicationId = request.params.id;
  const done = await step(act, { organId, publicationId, expectedVersion });
  if (!done.ok) return reply.refuse(done);
  const opened = await atHand(services, act, organId, publicationId);
  if (opened.ok) return { publication: opened.value };
  return opened.code === 'publication.unknown' ? { publication: null } : reply.refuse(opened);
}
