import type { FastifyReply, FastifyRequest } from 'fastify';
import { describeError } from '../../../kernel/errors.js';
import { ok, type Refusal, type Result } from '../../../kernel/result.js';
import { readDocument, readDocumentBytes } from '../../../platform/documents/index.js';
import { withReceivedForm, type HttpServer, type ReceivedForm } from '../../../platform/http/index.js';
import {
  languageOf,
  makeStylesheet,
  sendPrivatePage,
  serveStylesheet,
  type FieldErrors,
  type PortalPage,
  type PortalSite,
  type Programs,
} from '../../../platform/http/portal/index.js';
import { readPreviousReport } from '../../app/check-files.js';
import { checkDocument } from '../../domain/check/check-report.js';
import type { ParsedReport } from '../../domain/check/parsed-report.js';
import { CHECK_CSS } from '../../domain/check/render/check-css.js';
import { renderCheckFragment } from '../../domain/check/render/html-fragment.js';
import { annualReportWords, type SayAnnualReport } from '../messages/index.js';
import { checkFormOf, EMPTY_CHECK_FORM, validateCheckForm, type CheckForm } from './check-form.js';
import { checkFormPage, checkResultPage } from './check-page.js';

const PURPOSE = 'check';
/** On the portal the findings take the width of the sheet. */
const ON_THE_SHEET = '.gk-check{margin-inline:0;max-width:none}.gk-check p,.gk-check li{max-width:none}';
const STYLESHEET = makeStylesheet('check', CHECK_CSS + ON_THE_SHEET);

function problem(field: 'file' | 'previous', refusal: Refusal, request: FastifyRequest): FieldErrors {
  const language = languageOf(request);
  const message = describeError(refusal.code, refusal.params, language);
  return new Map([[field, annualReportWords(language)(`check.wrong.${field}`, { message })]]);
}

/** The document to be checked and its name; a file goes before pasted text. */
async function readReportOf({ files }: ReceivedForm, form: CheckForm, t: SayAnnualReport) {
  const file = files.get('file');
  if (file) return { name: file.name, document: await readDocument(file.path) };
  const bytes = new TextEncoder().encode(form.text);
  return { name: t('check.result.pasted'), document: await readDocumentBytes(bytes, 'pasted.txt') };
}

async function readPrevious({ files }: ReceivedForm): Promise<Result<ParsedReport | undefined>> {
  const file = files.get('previous');
  return file ? readPreviousReport(file.path) : ok(undefined);
}

/** What a check ends in: a page and its status, or a refusal with a page of its own. */
type Answer = { readonly status: number; readonly page: PortalPage } | Refusal;

function formAnswer(request: FastifyRequest, reply: FastifyReply, form: CheckForm) {
  return (status: number, errors: FieldErrors): Answer => {
    // Each showing of the form has a token of its own: a file must be chosen anew all the same.
    const fresh = { ...form, token: reply.issueFormToken(PURPOSE) };
    return { status, page: checkFormPage({ form: fresh, errors, language: languageOf(request), here: null }) };
  };
}

async function answer(request: FastifyRequest, reply: FastifyReply, received: Result<ReceivedForm>): Promise<Answer> {
  const language = languageOf(request);
  const t = annualReportWords(language);
  if (!received.ok) {
    if (received.code !== 'file.too-large') return received;
    return formAnswer(request, reply, EMPTY_CHECK_FORM)(413, problem('file', received, request));
  }
  const form = checkFormOf(received.value.fields);
  const again = formAnswer(request, reply, form);
  if (!request.readFormToken(PURPOSE, form.token).ok || received.value.fields.get('website')) {
    return again(403, new Map([['submit', t('check.wrong.token')]]));
  }
  const judged = validateCheckForm(form, t, received.value.files);
  if (!judged.ok) return again(422, judged.errors);

  const previous = await readPrevious(received.value);
  if (!previous.ok) return again(422, problem('previous', previous, request));
  const { name, document } = await readReportOf(received.value, form, t);
  if (!document.ok) return again(422, problem('file', document, request));
  const options = { ...judged.conditions, previous: previous.value, asOf: request.asOf() };
  const checked = checkDocument(document.value, options);
  if (!checked.ok) return again(422, problem('file', checked, request));
  const fragment = renderCheckFragment(checked.value, { idPrefix: '', name: t('check.result.of', { name }) });
  return { status: 200, page: checkResultPage({ fragment, stylesheet: STYLESHEET.href, language }) };
}

/**
 * `/check`: an annual report checked in the browser itself, or uploaded or pasted where that cannot be; findings marked on its
 * text; stores nothing.
 */
export function checkRoutes(http: HttpServer, site: PortalSite, programs: Programs = null): void {
  serveStylesheet(http, STYLESHEET);

  http.get('/check', { schema: { hide: true } }, async (request, reply) => {
    const form = { ...EMPTY_CHECK_FORM, token: reply.issueFormToken(PURPOSE) };
    const here = programs && { programs, asOf: request.asOf(), stylesheet: STYLESHEET.href };
    const page = checkFormPage({ form, errors: new Map(), language: languageOf(request), here });
    return sendPrivatePage(request, reply, site, page);
  });
  http.post(
    '/check',
    { schema: { hide: true }, config: { rateLimit: { max: 30, timeWindow: 300_000 } } },
    async (request, reply) => {
      // Answered after the uploaded files are gone.
      const made = await withReceivedForm(request, (received) => answer(request, reply, received));
      if ('code' in made) return reply.refuse(made);
      return sendPrivatePage(request, reply.code(made.status), site, made.page);
    },
  );
}
