import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import type { FastifyInstance } from 'fastify';
import { actOf, requireSession, sessionIn } from '../../accounts/index.js';
import type { LocalDate } from '../../kernel/local-date.js';
import { mayPublishFor } from '../../kernel/visibility.js';
import { listOrgans } from '../../organs/index.js';
import type { Services } from '../../platform/services.js';
import { listComplaints, openComplaint, revealComplaint } from '../app/read-complaints.js';
import { registerComplaint } from '../app/register-complaint.js';
import { takeComplaintStep } from '../app/take-complaint-step.js';
import type { ComplaintRow } from '../db/complaints.js';
import type { ComplaintOutcome, ComplaintStep } from '../domain/complaint.js';
import {
  ComplaintList,
  ComplaintPath,
  ComplaintRegisteredView,
  ComplaintStepBody,
  ComplaintStepTaken,
  ComplaintWordsView,
  RegisterComplaintBody,
  type ComplaintItem,
} from './api-complaint-schemas.js';
import { addComplaintFilesApi } from './api-complaint-files.js';
import { datesIn } from './dates-in.js';

const tags = ['complaints'];

/** `/complaints`: complaints and reports made to the session's organ (投诉举报), 《条例》 Art. 47, 51. */
export function addComplaintsApi(scope: FastifyInstance, services: Services): void {
  const api = scope.withTypeProvider<TypeBoxTypeProvider>();
  const preHandler = requireSession;
  addComplaintFilesApi(scope, services);

  api.get(
    '/complaints',
    { schema: { tags, summary: '投诉举报台账', response: { 200: ComplaintList } }, preHandler },
    async (request, reply) => {
      const { viewer } = await actOf(request, services.db);
      const listed = await listComplaints(services, viewer, sessionIn(request).account.organId);
      if (!listed.ok) return reply.refuse(listed);
      const organs = await listOrgans(services.db, request.asOf());
      const names = new Map(organs.map((organ) => [organ.id, organ.name]));
      return {
        items: listed.value.map((row) =>
          presentComplaint(row, names, request.asOf(), mayPublishFor(viewer, row.organ_id)),
        ),
      };
    },
  );

  api.post(
    '/complaints',
    {
      schema: {
        tags,
        summary: '登记投诉举报',
        body: RegisterComplaintBody,
        response: { 200: ComplaintRegisteredView },
      },
      preHandler,
    },
    async (request, reply) => {
      const body = datesIn(request.body, ['receivedOn', 'answerBy']);
      if (!body.ok) return reply.refuse(body);
      const act = await actOf(request, services.db);
      const { organId } = sessionIn(request).account;
      const registered = await registerComplaint(services, act, { organId, ...body.value });
      return registered.ok ? registered.value : reply.refuse(registered);
    },
  );

  api.post(
    '/complaints/:complaintId/steps',
    {
      schema: {
        tags,
        summary: '延长或者答复投诉举报',
        params: ComplaintPath,
        body: ComplaintStepBody,
        response: { 200: ComplaintStepTaken },
      },
      preHandler,
    },
    async (request, reply) => {
      const step = datesIn(request.body.step, ['on', 'answerBy']);
      if (!step.ok) return reply.refuse(step);
      const act = await actOf(request, services.db);
      const place = { organId: sessionIn(request).account.organId, complaintId: request.params.complaintId };
      const input = { ...place, expectedVersion: request.body.version, step: step.value as ComplaintStep };
      const taken = await takeComplaintStep(services, act, input);
      return taken.ok ? taken.value : reply.refuse(taken);
    },
  );

  api.post(
    '/complaints/:complaintId/words',
    {
      schema: {
        tags,
        summary: '查看投诉举报人和事项（留痕）',
        params: ComplaintPath,
        response: { 200: ComplaintWordsView },
      },
      preHandler,
    },
    async (request, reply) => {
      const act = await actOf(request, services.db);
      const place = { organId: sessionIn(request).account.organId, complaintId: request.params.complaintId };
      const state = await openComplaint(services, act.viewer, place);
      if (!state.ok) return reply.refuse(state);
      const revealed = await revealComplaint(services, act, place);
      if (!revealed.ok) return reply.refuse(revealed);
      return { ...revealed.value, measures: [...(state.value.answer?.measures ?? [])] };
    },
  );
}

function presentComplaint(
  row: ComplaintRow,
  names: ReadonlyMap<string, string>,
  today: LocalDate,
  mayErase: boolean,
): ComplaintItem {
  const { answered_on: answeredOn, outcome, late } = row;
  return {
    complaintId: row.complaint_id,
    number: row.number,
    kind: row.kind,
    aboutOrganId: row.about_organ_id,
    aboutOrganName: row.about_organ_id && (names.get(row.about_organ_id) ?? null),
    receiptNumber: row.receipt_number,
    receivedOn: row.received_on,
    answerBy: row.answer_by,
    overdue: answeredOn === null ? row.answer_by < today : (late ?? false),
    answer: answeredOn && outcome ? { answeredOn, outcome: outcome as ComplaintOutcome, late: late ?? false } : null,
    mayErase: mayErase && answeredOn !== null,
    version: row.version,
  };
}
