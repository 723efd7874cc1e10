import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { describeError, ERRORS } from '../../kernel/errors.js';
import { refuse, type Refusal } from '../../kernel/result.js';

declare module 'fastify' {
  interface FastifyReply {
    /** Answers with an expected refusal: its HTTP status, and a page or `{code, message}` by who asks. */
    refuse: (refusal: Refusal) => FastifyReply;
  }
}

/** What a refusal's page shows; the portal's shell draws it. */
export interface ProblemView {
  readonly status: number;
  readonly message: string;
  /** The same in English. */
  readonly english: string;
  readonly requestId: string;
}
export type ProblemPage = (view: ProblemView, request: FastifyRequest) => string;

/** JSON for programs: everything under `/api/`, and whoever asks for JSON and not for a page. */
function wantsJson(request: FastifyRequest): boolean {
  if (request.url.startsWith('/api/')) return true;
  const accept = request.headers.accept ?? '';
  return accept.includes('application/json') && !accept.includes('text/html');
}

/** Answers a refusal; `reply.refuse` is the usual way, this one for where a reply has no decorators yet. */
export function sendRefusal(
  request: FastifyRequest,
  reply: FastifyReply,
  refusal: Refusal,
  page: ProblemPage,
): FastifyReply {
  const { status } = ERRORS[refusal.code];
  const message = describeError(refusal.code, refusal.params);
  const english = describeError(refusal.code, refusal.params, 'en');
  reply.code(status).header('cache-control', 'no-store').removeHeader('etag');
  if (wantsJson(request)) {
    const body = { code: refusal.code, message, params: refusal.params, requestId: request.id };
    // Serialized here: a route's own response schema does not describe refusals.
    return reply.type('application/json; charset=utf-8').serializer(JSON.stringify).send(body);
  }
  return reply
    .type('text/html; charset=utf-8')
    .serializer((text: unknown) => String(text))
    .send(page({ status, message, english, requestId: request.id }, request));
}

/** The refusal an error of the web framework stands for; `null` where it is a bug. */
function refusalOf(error: FastifyError, request: FastifyRequest, reply: FastifyReply): Refusal | null {
  // Whoever was sending has gone, or was cut off while the server stops: nobody reads the answer, and nothing is wrong here.
  if (error.code === 'ECONNRESET' && request.raw.destroyed) return refuse('request.invalid');
  if (error.validation) return refuse('request.invalid');
  switch (error.statusCode) {
    case 413:
      return refuse('request.too-large');
    case 415:
      return refuse('request.unsupported');
    case 429:
      return refuse('request.too-many', { seconds: String(reply.getHeader('retry-after') ?? 60) });
    case 503:
      return refuse('server.busy');
    default:
      return error.statusCode !== undefined && error.statusCode < 500 ? refuse('request.invalid') : null;
  }
}

/** The one place that maps refusals and errors to HTTP. A bug is logged with its stack and shown without. */
export function addErrorMapper(http: FastifyInstance, page: ProblemPage): void {
  http.decorateReply('refuse', function (this: FastifyReply, refusal: Refusal) {
    return sendRefusal(this.request, this, refusal, page);
  });
  http.setErrorHandler((error: FastifyError, request, reply) => {
    const refusal = refusalOf(error, request, reply);
    if (!refusal) request.log.error({ err: error, route: request.routeOptions.url }, 'fault');
    return sendRefusal(request, reply, refusal ?? refuse('server.fault'), page);
  });
  http.setNotFoundHandler((request, reply) => sendRefusal(request, reply, refuse('page.missing'), page));
}
