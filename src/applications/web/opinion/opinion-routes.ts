import { Type } from '@sinclair/typebox';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { describeError } from '../../../kernel/errors.js';
import type { HttpServer } from '../../../platform/http/index.js';
import { languageOf, sendPrivatePage, type FieldErrors, type PortalDeps } from '../../../platform/http/portal/index.js';
import { answerOpinionLink } from '../../app/opinion-link/answer-opinion-link.js';
import { openOpinionLink, type LinkInput, type OpenedLink } from '../../app/opinion-link/open-opinion-link.js';
import { applicationWords } from '../messages/index.js';
import { judgeFiles } from '../portal-parts/judge-files.js';
import type { PortalForm, ReceivePortalForm } from '../portal-parts/receive-portal-form.js';
import { LINK_OPINIONS, opinionDonePage, opinionPage, type OpinionForm } from './opinion-page.js';

const PURPOSE = 'opinion';
const LinkParams = Type.Object({
  organCode: Type.String({ maxLength: 12 }),
  secret: Type.String({ pattern: '^[\\w-]{43}$' }),
});
/** Guessing 32 random bytes is hopeless; trying is still bounded. */
const TRIES = { rateLimit: { max: 60, timeWindow: 600_000 } };
const SCHEMA = { hide: true, params: LinkParams };

interface Shown {
  readonly link: OpenedLink;
  readonly form: OpinionForm;
  readonly errors: FieldErrors;
  readonly filesLost: boolean;
}

/** Where third parties answer by the link of their letter (《条例》 Art. 32). The log holds the route, never the address. */
export function opinionRoutes(
  http: HttpServer,
  { services, site, receive }: PortalDeps & { readonly receive: ReceivePortalForm },
): void {
  const send = (request: FastifyRequest, reply: FastifyReply, shown: Shown) =>
    sendPrivatePage(request, reply, site, opinionPage({ ...shown, path: request.url, language: languageOf(request) }));
  const sendDone = (request: FastifyRequest, reply: FastifyReply, link: OpenedLink) =>
    sendPrivatePage(request, reply, site, opinionDonePage({ link, language: languageOf(request) }));

  http.get('/opinion/:organCode/:secret', { schema: SCHEMA, config: TRIES }, async (request, reply) => {
    reply.header('referrer-policy', 'no-referrer');
    const link = await openOpinionLink(services, { ...request.params, now: request.now() });
    if (!link.ok) return reply.refuse(link);
    if (link.value.answered) return sendDone(request, reply, link.value);
    const form = { token: reply.issueFormToken(PURPOSE), opinion: '', reason: '' };
    return send(request, reply, { link: link.value, form, errors: new Map(), filesLost: false });
  });

  http.post('/opinion/:organCode/:secret', { schema: SCHEMA, config: TRIES }, async (request, reply) => {
    reply.header('referrer-policy', 'no-referrer');
    const input = { ...request.params, now: request.now() };
    const link = await openOpinionLink(services, input);
    if (!link.ok) return reply.refuse(link);
    return receive(request, async (received) =>
      received.ok
        ? answer(request, reply, { input, link: link.value, received: received.value })
        : reply.refuse(received),
    );
  });

  async function answer(
    request: FastifyRequest,
    reply: FastifyReply,
    { input, link, received }: { input: LinkInput; link: OpenedLink; received: PortalForm },
  ) {
    const language = languageOf(request);
    const t = applicationWords(language);
    const form = { token: received.text('token'), opinion: received.text('opinion'), reason: received.text('reason') };
    const filesLost = received.files.length > 0;
    const wrong = (status: number, errors: FieldErrors, token = form.token) =>
      send(request, reply.code(status), { link, form: { ...form, token }, errors, filesLost });
    if (!request.readFormToken(PURPOSE, form.token).ok || received.text('website') !== '') {
      return wrong(403, new Map([['submit', t('wrong.token')]]), reply.issueFormToken(PURPOSE));
    }
    const opinion = LINK_OPINIONS.find((value) => value === form.opinion);
    const errors = new Map<string, string>();
    if (!opinion) errors.set('opinion', t('wrong.opinion'));
    if (opinion !== 'agree' && form.reason.trim() === '') errors.set('reason', t('wrong.opinion.reason'));
    for (const [field, message] of await judgeFiles(received, 'files', language)) errors.set(field, message);
    if (!opinion || errors.size > 0) return wrong(422, errors);
    const given = await answerOpinionLink(services, input, { opinion, reason: form.reason, received: received.files });
    if (given.ok || given.code === 'step.done') return sendDone(request, reply, link);
    if (given.code !== 'input.invalid') return reply.refuse(given);
    return wrong(422, new Map([['reason', describeError(given.code, given.params, language)]]));
  }
}
