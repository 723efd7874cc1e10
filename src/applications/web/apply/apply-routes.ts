import { Type } from '@sinclair/typebox';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { refuse } from '../../../kernel/result.js';
import type { Act } from '../../../kernel/visibility.js';
import { findOrgan, listOrgans, type Organ } from '../../../organs/index.js';
import type { HttpServer, SignedToken } from '../../../platform/http/index.js';
import {
  languageOf,
  sendPrivatePage,
  sendPublicPage,
  type FieldErrors,
  type PortalDeps,
} from '../../../platform/http/portal/index.js';
import { submitApplication } from '../../app/submit-application.js';
import { applicationWords } from '../messages/index.js';
import { ApplyFormBody, EMPTY_APPLY_FORM, type ApplyForm } from './apply-form.js';
import { applyPage } from './apply-page.js';
import { chooseOrganPage } from './choose-organ-page.js';
import { receiptPage } from './receipt-page.js';
import { validateApplyForm } from './validate-apply-form.js';

const PURPOSE = 'apply';
/** Nobody fills the form in faster; a machine does. */
const FASTEST = 2_000;
const OrganParams = Type.Object({ organCode: Type.String({ maxLength: 40 }) });

function noErrors(): FieldErrors {
  return new Map();
}

/** Where applications begin, are filled in and handed over (《条例》 Art. 29). */
export function applyRoutes(http: HttpServer, { services, site }: PortalDeps): void {
  function sendForm(request: FastifyRequest, reply: FastifyReply, organ: Organ, form: ApplyForm, errors: FieldErrors) {
    return sendPrivatePage(request, reply, site, applyPage({ organ, form, errors, language: languageOf(request) }));
  }

  http.get('/apply', { schema: { hide: true } }, async (request, reply) => {
    const organs = await listOrgans(services.db, request.asOf());
    return sendPublicPage(request, reply, site, chooseOrganPage({ organs, language: languageOf(request) }));
  });

  http.get('/apply/:organCode', { schema: { hide: true, params: OrganParams } }, async (request, reply) => {
    const organ = await findOrgan(services.db, request.params.organCode, request.asOf());
    if (!organ) return reply.refuse(refuse('organ.unknown', { organ: request.params.organCode }));
    const form = { ...EMPTY_APPLY_FORM, token: reply.issueFormToken(PURPOSE) };
    return sendForm(request, reply, organ, form, noErrors());
  });

  http.post(
    '/apply/:organCode',
    {
      schema: { hide: true, params: OrganParams, body: ApplyFormBody },
      config: { rateLimit: { max: 30, timeWindow: 600_000 } },
    },
    async (request, reply) => {
      const organ = await findOrgan(services.db, request.params.organCode, request.asOf());
      if (!organ) return reply.refuse(refuse('organ.unknown', { organ: request.params.organCode }));
      const t = applicationWords(languageOf(request));
      const form = request.body;
      const again = (status: number, message: string, token = form.token) =>
        sendForm(request, reply.code(status), organ, { ...form, token, website: '' }, new Map([['submit', message]]));

      const token = request.readFormToken(PURPOSE, form.token);
      if (!token.ok) return again(403, t('wrong.token'), reply.issueFormToken(PURPOSE));
      if (form.website !== '' || isTooFast(token.value, request)) return again(422, t('wrong.fast'));
      const judged = validateApplyForm(form, t);
      if (!judged.ok) return sendForm(request, reply.code(422), organ, form, judged.errors);

      const act: Act = { viewer: { kind: 'public' }, now: request.now() };
      const receipt = await submitApplication(services, act, {
        ...judged.request,
        organId: organ.id,
        channel: 'online',
        idempotencyKey: token.value.nonce,
      });
      if (receipt.ok) {
        const view = { ...receipt.value, organ, provisional: receipt.value.dueProvisional };
        return sendPrivatePage(request, reply, site, receiptPage({ ...view, language: languageOf(request) }));
      }
      if (receipt.code === 'application.key-reused') {
        return again(409, t('wrong.reused'), reply.issueFormToken(PURPOSE));
      }
      return reply.refuse(receipt);
    },
  );
}

function isTooFast(token: SignedToken, request: FastifyRequest): boolean {
  return request.now().getTime() - token.issuedAt.getTime() < FASTEST;
}
