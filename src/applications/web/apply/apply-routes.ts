import { Type } from '@sinclair/typebox';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { describeError } from '../../../kernel/errors.js';
import { refuse } from '../../../kernel/result.js';
import { findOrgan, listOrgans, recentOrgan, type Organ } from '../../../organs/index.js';
import type { HttpServer, SpendingLimit } from '../../../platform/http/index.js';
import {
  languageOf,
  sendPrivatePage,
  sendPublicPage,
  type FieldErrors,
  type PortalDeps,
} from '../../../platform/http/portal/index.js';
import { submitWithFiles } from '../../app/submit-with-files.js';
import { applicationWords } from '../messages/index.js';
import type { CaseSessions } from '../portal-parts/case-session.js';
import { judgeFiles } from '../portal-parts/judge-files.js';
import type { PortalForm, ReceivePortalForm } from '../portal-parts/receive-portal-form.js';
import { EMPTY_APPLY_FORM, FILE_FIELDS, isFileField, readApplyForm, type ApplyForm } from './apply-form.js';
import { applyPage } from './apply-page.js';
import { chooseOrganPage } from './choose-organ-page.js';
import { receiptPage } from './receipt-page.js';
import { validateApplyForm } from './validate-apply-form.js';

const PURPOSE = 'apply';
/** Nobody fills the form in faster; a machine does. */
const FASTEST = 2_000;
const OrganParams = Type.Object({ organCode: Type.String({ maxLength: 40 }) });

export interface ApplyDeps extends PortalDeps {
  readonly receive: ReceivePortalForm;
  readonly sessions: CaseSessions;
  /** Bounds what reaches one organ from all addresses together. */
  readonly ofOrgan: SpendingLimit;
}

interface Filled {
  readonly organ: Organ;
  readonly form: ApplyForm;
  readonly errors: FieldErrors;
  readonly filesLost: boolean;
}

/** Where applications begin, are filled in and handed over (《条例》 Art. 29). */
export function applyRoutes(http: HttpServer, deps: ApplyDeps): void {
  const { services, site, receive } = deps;
  const sendForm = (request: FastifyRequest, reply: FastifyReply, filled: Filled) =>
    sendPrivatePage(request, reply, site, applyPage({ ...filled, language: languageOf(request) }));

  http.get('/apply', { config: { publicPage: true }, schema: { hide: true } }, async (request, reply) => {
    const organs = await listOrgans(services.db, request.asOf());
    return sendPublicPage(request, reply, site, chooseOrganPage({ organs, language: languageOf(request) }));
  });

  http.get('/apply/:organCode', { schema: { hide: true, params: OrganParams } }, async (request, reply) => {
    const organ = await findOrgan(services.db, request.params.organCode, request.asOf());
    if (!organ) return reply.refuse(refuse('organ.unknown', { organ: request.params.organCode }));
    const form = { ...EMPTY_APPLY_FORM, token: reply.issueFormToken(PURPOSE) };
    return sendForm(request, reply, { organ, form, errors: new Map(), filesLost: false });
  });

  http.post(
    '/apply/:organCode',
    {
      schema: { hide: true, params: OrganParams },
      config: { rateLimit: { max: 30, timeWindow: 600_000 } },
    },
    async (request, reply) => {
      const organ = await recentOrgan(services.db, request.params.organCode, request.asOf());
      if (!organ) return reply.refuse(refuse('organ.unknown', { organ: request.params.organCode }));
      return receive(request, async (received) =>
        received.ok ? submit(request, reply, organ, received.value) : reply.refuse(received),
      );
    },
  );

  async function submit(request: FastifyRequest, reply: FastifyReply, organ: Organ, received: PortalForm) {
    const language = languageOf(request);
    const t = applicationWords(language);
    const form = readApplyForm(received.text);
    const filesLost = received.files.length > 0 || received.refusal !== null;
    const wrong = (status: number, errors: FieldErrors, token = form.token) =>
      sendForm(request, reply.code(status), { organ, form: { ...form, token, website: '' }, errors, filesLost });
    const say = (message: string): FieldErrors => new Map([['submit', message]]);

    const token = request.readFormToken(PURPOSE, form.token);
    if (!token.ok) return wrong(403, say(t('wrong.token')), reply.issueFormToken(PURPOSE));
    const tooFast = request.now().getTime() - token.value.issuedAt.getTime() < FASTEST;
    if (form.website !== '' || tooFast) return wrong(422, say(t('wrong.fast')));
    const files = received.files.flatMap((file) =>
      isFileField(file.field) ? [{ ...file, kind: FILE_FIELDS[file.field] }] : [],
    );
    const judged = validateApplyForm(
      form,
      t,
      files.map(({ field }) => field),
    );
    const wrongFiles = await judgeFiles(received, 'materialFiles', language);
    if (!judged.ok || wrongFiles.size > 0)
      return wrong(422, new Map([...(judged.ok ? [] : judged.errors), ...wrongFiles]));

    // Only whole applications count: who sends rubbish is bounded by address, and cannot shut an organ's door with it.
    const allowed = deps.ofOrgan.spend(organ.id, 1, request.now());
    if (!allowed.ok) return wrong(429, say(describeError(allowed.code, allowed.params, language)));

    const act = { viewer: { kind: 'public' }, now: request.now() } as const;
    const submitted = { ...judged.request, organId: organ.id, channel: 'online', kind: judged.kind } as const;
    const receipt = await submitWithFiles(services, act, { ...submitted, idempotencyKey: token.value.nonce }, files);
    if (receipt.ok) {
      deps.sessions.open(reply, { organId: organ.id, applicationId: receipt.value.applicationId });
      const view = { ...receipt.value, organ, provisional: receipt.value.dueProvisional, language };
      return sendPrivatePage(request, reply, site, receiptPage(view));
    }
    if (receipt.code !== 'application.key-reused') return reply.refuse(receipt);
    return wrong(409, say(t('wrong.reused')), reply.issueFormToken(PURPOSE));
  }
}
