import { Type } from '@sinclair/typebox';
import { Value } from '@sinclair/typebox/value';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { describeError } from '../../../kernel/errors.js';
import type { Refusal, Result } from '../../../kernel/result.js';
import { UPLOAD_LIMIT, withReceivedForm, type HttpServer, type ReceivedForm } from '../../../platform/http/index.js';
import {
  languageOf,
  sendPrivatePage,
  type FieldErrors,
  type PortalDeps,
  type PortalPage,
} from '../../../platform/http/portal/index.js';
import { findPublished } from '../../app/find-published.js';
import { verifyBrought, verifyPublished, type PublishedHere } from '../../app/verify/verify-here.js';
import { renderVerdict, type ShownVerdict } from '../../domain/open-ledger/render-verdict.js';
import { reportTitle } from '../../domain/report-document.js';
import { annualReportWords } from '../messages/index.js';
import { verifyFormPage, verifyResultPage, type OwnReport } from './verify-page.js';

const PURPOSE = 'verify';
const ONE_FILE = { files: 1, fileBytes: UPLOAD_LIMIT };

const Asked = Type.Object({
  organ: Type.String({ minLength: 1, maxLength: 40 }),
  year: Type.Integer({ minimum: 2008, maximum: 2999 }),
  version: Type.Optional(Type.Integer({ minimum: 1, maximum: 10_000 })),
});
const Query = Type.Partial(Asked);

/** The report that a form or an address names; `null` where it names none. */
function askedOf(fields: Readonly<Record<string, unknown>>): PublishedHere | null {
  const { organ, year, version } = fields;
  const asked = { organ, year: Number(year), ...(version === undefined ? {} : { version: Number(version) }) };
  return Value.Check(Asked, asked) ? asked : null;
}

type Answer = { readonly status: number; readonly page: PortalPage } | Refusal;

/** `/verify`: a published report recomputed from its open ledger, in the browser itself or, without it, here; stores nothing. */
export function verifyRoutes(http: HttpServer, { services, site, programs = null }: PortalDeps): void {
  async function ownOf(asked: PublishedHere | null): Promise<OwnReport | null> {
    const found = asked && (await findPublished(services.db, asked));
    if (!found?.ok || !found.value.published.ledger) return null;
    const { organCode, year, version, content } = found.value.published;
    return { organCode, year, version, title: reportTitle(content.document) };
  }

  async function again(request: FastifyRequest, reply: FastifyReply, asked: PublishedHere | null, errors: FieldErrors) {
    const token = reply.issueFormToken(PURPOSE);
    const own = await ownOf(asked);
    return verifyFormPage({ token, own, errors, language: languageOf(request), programs });
  }

  async function verify(form: ReceivedForm, now: Date): Promise<Result<ShownVerdict> | null> {
    const file = form.files.get('ledger');
    if (file) return verifyBrought(services, file);
    const asked = askedOf(Object.fromEntries(form.fields));
    return asked && verifyPublished(services, asked, now);
  }

  async function answer(request: FastifyRequest, reply: FastifyReply, received: Result<ReceivedForm>): Promise<Answer> {
    const language = languageOf(request);
    const t = annualReportWords(language);
    const wrong = async (status: number, field: string, message: string, form?: ReceivedForm): Promise<Answer> => {
      const asked = form ? askedOf(Object.fromEntries(form.fields)) : null;
      return { status, page: await again(request, reply, asked, new Map([[field, message]])) };
    };
    if (!received.ok) {
      const { code, params } = received;
      return code === 'file.too-large' ? wrong(413, 'ledger', describeError(code, params, language)) : received;
    }
    const form = received.value;
    if (!request.readFormToken(PURPOSE, form.fields.get('token')).ok || form.fields.get('website')) {
      return wrong(403, 'submit', t('check.wrong.token'), form);
    }
    const verified = await verify(form, request.now());
    if (!verified) return wrong(422, 'ledger', t('verify.wrong.nothing'), form);
    if (!verified.ok) return wrong(422, 'ledger', describeError(verified.code, verified.params, language), form);
    return { status: 200, page: verifyResultPage({ fragment: renderVerdict(verified.value, language), language }) };
  }

  http.get('/verify', { schema: { hide: true, querystring: Query } }, async (request, reply) =>
    sendPrivatePage(request, reply, site, await again(request, reply, askedOf(request.query), new Map())),
  );
  http.post(
    '/verify',
    { schema: { hide: true }, config: { rateLimit: { max: 30, timeWindow: 300_000 } } },
    async (request, reply) => {
      // Answered after the uploaded file is gone.
      const made = await withReceivedForm(request, (received) => answer(request, reply, received), ONE_FILE);
      if ('code' in made) return reply.refuse(made);
      return sendPrivatePage(request, reply.code(made.status), site, made.page);
    },
  );
}
