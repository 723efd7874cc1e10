import { Type } from '@sinclair/typebox';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Viewer } from '../../../kernel/visibility.js';
import { letterFile } from '../../../letters/index.js';
import { sendFile, type HttpServer } from '../../../platform/http/index.js';
import { languageOf, sendPrivatePage, type PortalDeps } from '../../../platform/http/portal/index.js';
import { openOwnCase } from '../../app/own-case.js';
import { receiptDocument } from '../../app/receipt-document.js';
import { openRedactedFile } from '../../app/redaction/open-redacted-file.js';
import type { CaseSessions } from '../portal-parts/case-session.js';
import { casePage, DONE } from './case-page.js';
import { presentCase } from './present-case.js';
import { TRACK_PURPOSE } from './track-routes.js';

const Form = Type.Union([Type.Literal('pdf'), Type.Literal('docx')]);
const Id = Type.String({ format: 'uuid' });
const DoneQuery = Type.Object({ done: Type.Optional(Type.Union(DONE.map((done) => Type.Literal(done)))) });
/** Documents are made or opened for each: more in ten minutes is no reader. */
const DOWNLOADS = { rateLimit: { max: 60, timeWindow: 600_000 } };

export interface CaseDeps extends PortalDeps {
  readonly sessions: CaseSessions;
}

type Applicant = Extract<Viewer, { readonly kind: 'applicant' }>;

/** To where number and code are asked for again. */
export function askAgain(reply: FastifyReply): FastifyReply {
  return reply.header('cache-control', 'no-store').redirect('/track', 303);
}

/** The applicant's own case: the page, its letters, the receipt and the disclosed files, for the browser that opened it. */
export function caseRoutes(http: HttpServer, { services, site, sessions }: CaseDeps): void {
  const viewerOf = (request: FastifyRequest): Applicant | null => {
    const session = sessions.read(request, 'view');
    return session && { kind: 'applicant', ...session };
  };

  http.get('/track/case', { schema: { hide: true, querystring: DoneQuery } }, async (request, reply) => {
    const viewer = viewerOf(request);
    if (!viewer) return askAgain(reply);
    const own = await openOwnCase(services, viewer, request.now());
    if (!own.ok) return reply.refuse(own);
    sessions.open(reply, viewer);
    const view = presentCase(own.value, languageOf(request));
    const page = casePage(view, reply.issueFormToken(TRACK_PURPOSE), request.query.done ?? null);
    return sendPrivatePage(request, reply, site, page);
  });

  http.get(
    '/track/case/receipt/:form',
    { schema: { hide: true, params: Type.Object({ form: Form }) }, config: DOWNLOADS },
    async (request, reply) => {
      const viewer = viewerOf(request);
      if (!viewer) return askAgain(reply);
      const { organId, applicationId } = viewer;
      const { form } = request.params;
      const file = await receiptDocument(services, viewer, { organId, applicationId, form, now: request.now() });
      return file.ok
        ? sendFile(reply, { ...file.value, content: Buffer.from(file.value.content) })
        : reply.refuse(file);
    },
  );

  http.get(
    '/track/case/letters/:letterId/:form',
    { schema: { hide: true, params: Type.Object({ letterId: Id, form: Form }) }, config: DOWNLOADS },
    async (request, reply) => {
      const viewer = viewerOf(request);
      if (!viewer) return askAgain(reply);
      const file = await letterFile(services, viewer, { organId: viewer.organId, ...request.params });
      return file.ok
        ? sendFile(reply, { ...file.value, content: Buffer.from(file.value.content) })
        : reply.refuse(file);
    },
  );

  http.get(
    '/track/case/files/:fileId',
    { schema: { hide: true, params: Type.Object({ fileId: Id }) }, config: DOWNLOADS },
    async (request, reply) => {
      const viewer = viewerOf(request);
      if (!viewer) return askAgain(reply);
      const { organId, applicationId } = viewer;
      const opened = await openRedactedFile(services, viewer, { organId, applicationId, ...request.params });
      if (!opened.ok) return reply.refuse(opened);
      const { file, content } = opened.value;
      return sendFile(reply, { name: file.name ?? file.fileId, mediaType: file.mediaType, content });
    },
  );
}
