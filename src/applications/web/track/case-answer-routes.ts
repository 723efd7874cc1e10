import { Type } from '@sinclair/typebox';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { describeError } from '../../../kernel/errors.js';
import { refuse, type Result } from '../../../kernel/result.js';
import type { HttpServer } from '../../../platform/http/index.js';
import { languageOf, sendPrivatePage, type FieldErrors } from '../../../platform/http/portal/index.js';
import { giveFeedback } from '../../app/give-feedback.js';
import { ATTACHMENT } from '../../app/intake-files.js';
import { openOwnCase, type OwnCase } from '../../app/own-case.js';
import { takeStepWithFiles } from '../../app/take-step-with-files.js';
import type { Step } from '../../domain/steps/index.js';
import { applicationWords } from '../messages/index.js';
import type { CaseSession } from '../portal-parts/case-session.js';
import { judgeFiles } from '../portal-parts/judge-files.js';
import type { PortalForm, ReceivePortalForm } from '../portal-parts/receive-portal-form.js';
import { ANSWERS, answerPage, type AnswerForm, type AnswerKind } from './answer-page.js';
import { askAgain, type CaseDeps } from './case-routes.js';

const PURPOSE = 'case-answer';
const KindParams = Type.Object({ kind: Type.Union(ANSWERS.map((kind) => Type.Literal(kind))) });

/** The step an answer is; feedback is none. */
const STEP_OF = { correction: 'receiveCorrection', reasons: 'receiveReasons', withdraw: 'withdraw' } as const;

interface Shown {
  readonly kind: AnswerKind;
  readonly own: OwnCase;
  readonly form: AnswerForm;
  readonly errors: FieldErrors;
  readonly filesLost: boolean;
}

/** What an applicant sends in their own case: correction, reasons (《条例》 Art. 30, 35), withdrawal, feedback. */
export function caseAnswerRoutes(http: HttpServer, deps: CaseDeps & { readonly receive: ReceivePortalForm }): void {
  const { services, site, sessions, receive } = deps;

  const send = (request: FastifyRequest, reply: FastifyReply, { own, ...shown }: Shown) => {
    const { correctionMatters, reasonsMatters } = own.texts;
    const matters = { correction: correctionMatters, reasons: reasonsMatters, withdraw: null, feedback: null };
    const { receiptNumber } = own.summary;
    const view = { ...shown, matters: matters[shown.kind], receiptNumber, language: languageOf(request) };
    return sendPrivatePage(request, reply, site, answerPage(view));
  };

  http.get('/track/case/:kind', { schema: { hide: true, params: KindParams } }, async (request, reply) => {
    const session = sessions.read(request, 'view');
    if (!session) return askAgain(reply);
    const own = await openOwnCase(services, { kind: 'applicant', ...session }, request.now());
    if (!own.ok) return reply.refuse(own);
    const { kind } = request.params;
    if (!isOpenTo(own.value, kind)) return reply.redirect('/track/case', 303);
    const form = { token: reply.issueFormToken(PURPOSE), text: '', score: '' };
    return send(request, reply, { kind, own: own.value, form, errors: new Map(), filesLost: false });
  });

  http.post(
    '/track/case/:kind',
    { schema: { hide: true, params: KindParams }, config: { rateLimit: { max: 30, timeWindow: 600_000 } } },
    async (request, reply) => {
      const session = sessions.read(request, 'write');
      if (!session) return askAgain(reply);
      const { kind } = request.params;
      return receive(request, async (received) =>
        received.ok ? answer(request, reply, { kind, session, received: received.value }) : reply.refuse(received),
      );
    },
  );

  async function answer(
    request: FastifyRequest,
    reply: FastifyReply,
    { kind, session, received }: { kind: AnswerKind; session: CaseSession; received: PortalForm },
  ) {
    const language = languageOf(request);
    const t = applicationWords(language);
    const { text } = received;
    const form = { token: text('token'), text: text('text'), score: text('score') };
    const own = await openOwnCase(services, { kind: 'applicant', ...session }, request.now());
    if (!own.ok) return reply.refuse(own);
    const wrong = (status: number, errors: FieldErrors, token = form.token) =>
      send(request, reply.code(status), {
        kind,
        own: own.value,
        form: { ...form, token },
        errors,
        filesLost: received.files.length > 0,
      });
    if (!request.readFormToken(PURPOSE, form.token).ok || text('website') !== '') {
      return wrong(403, new Map([['submit', t('wrong.token')]]), reply.issueFormToken(PURPOSE));
    }
    const errors = new Map<string, string>();
    if (kind === 'feedback' && !/^[1-5]$/.test(form.score)) errors.set('score', t('wrong.score'));
    if (kind in NEEDS_TEXT && form.text.trim() === '') errors.set('text', t('wrong.text'));
    for (const [field, message] of await judgeFiles(received, 'files', language)) errors.set(field, message);
    if (errors.size > 0) return wrong(422, errors);
    const done = await record(request, { kind, session, received, form });
    if (!done.ok && done.code === 'input.invalid') {
      return wrong(422, new Map([['text', describeError(done.code, done.params, language)]]));
    }
    // Sent twice, or once more after it was taken: the page shows that it is there.
    if (!done.ok && done.code !== 'step.done') return reply.refuse(done);
    return reply.header('cache-control', 'no-store').redirect(`/track/case?done=${kind}`, 303);
  }

  function record(
    request: FastifyRequest,
    sent: { kind: AnswerKind; session: CaseSession; received: PortalForm; form: AnswerForm },
  ): Promise<Result<unknown>> {
    const { kind, session, received, form } = sent;
    const act = { viewer: { kind: 'applicant', ...session }, now: request.now() } as const;
    if (kind === 'feedback') return giveFeedback(services, act, { score: Number(form.score), text: form.text });
    if (kind === 'withdraw' && received.files.length > 0) return Promise.resolve(refuse('request.invalid'));
    return takeStepWithFiles(services, act, {
      ...session,
      purpose: ATTACHMENT,
      received: received.files,
      stepOf: (files) => stepOf(kind, form.text, files),
    });
  }
}

const NEEDS_TEXT = { correction: true, reasons: true };

function stepOf(kind: keyof typeof STEP_OF, text: string, files: readonly string[]): Step {
  switch (kind) {
    case 'correction':
      return { type: STEP_OF[kind], text, files };
    case 'reasons':
      return { type: STEP_OF[kind], text };
    case 'withdraw':
      return { type: STEP_OF[kind], text };
  }
}

function isOpenTo(own: OwnCase, kind: AnswerKind): boolean {
  if (kind === 'feedback') return own.state.reply !== null && own.feedback === null;
  return own.may.includes(STEP_OF[kind]);
}
