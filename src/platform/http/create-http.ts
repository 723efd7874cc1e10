import cookie from '@fastify/cookie';
import formbody from '@fastify/formbody';
import multipart from '@fastify/multipart';
import rateLimit from '@fastify/rate-limit';
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import Fastify, { LogController, type FastifyBaseLogger } from 'fastify';
import { newId } from '../../kernel/ids.js';
import { localDateInShanghai } from '../../kernel/local-date.js';
import { refuse } from '../../kernel/result.js';
import { addBasePath, withoutBase, type BasePath } from './base-path.js';
import { addClock } from './clock.js';
import { addErrorMapper, sendRefusal, type ProblemPage } from './error-mapper.js';
import { addFormGuard } from './form-guard.js';
import { addPublicPages, type PublicPagesOptions } from './public-pages/add-public-pages.js';
import { addRequestLog } from './request-log.js';
import { addSecurityHeaders, secureReply } from './security-headers.js';
import { MULTIPART_OPTIONS } from './upload-limits.js';

export interface HttpOptions {
  /** Where requests are logged (pino); `false` for none. */
  readonly logger: FastifyBaseLogger | false;
  /** `PUBLIC_URL`: makes cookies Secure when https, and is the origin that requests must come from. */
  readonly publicUrl: URL | null;
  /** Key of the signed form tokens, at least 32 bytes. */
  readonly tokenKey: Uint8Array;
  readonly clock: () => Date;
  /** Proxies whose forwarding headers are believed (Fastify `trustProxy`); none where absent. */
  readonly trustProxy?: string | undefined;
  readonly problemPage: ProblemPage;
  /** Where public pages are kept in memory; none is where left out. */
  readonly publicPages?: PublicPagesOptions | undefined;
  /** Where the site stands behind its proxy, `/xxgk`; at the root where left out. */
  readonly basePath?: BasePath | undefined;
}

/** Bodies other than uploads: an application with long descriptions fits many times over. */
const BODY_LIMIT = 256 * 1024;

/**
 * The HTTP application: request ids, log without personal data, security headers, cookies, forms, bounded bodies and
 * uploads, rate limits (per route, by `config.rateLimit`), one error mapper. Knows no capability; surfaces register
 * their plugins on it.
 */
export async function createHttp(options: HttpOptions) {
  const https = options.publicUrl?.protocol === 'https:';
  const base = options.basePath ?? '';
  const http = Fastify({
    ...(options.logger === false ? { logger: false } : { loggerInstance: options.logger }),
    ...(options.trustProxy === undefined ? {} : { trustProxy: options.trustProxy }),
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => newId(),
    rewriteUrl: ({ url = '/' }) => withoutBase(base, url),
    requestIdHeader: false,
    bodyLimit: BODY_LIMIT,
    requestTimeout: 120_000,
    forceCloseConnections: 'idle',
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 120 },
    // An address the router cannot take never reaches the hooks.
    frameworkErrors: (_error, request, reply) => {
      secureReply(reply, https);
      sendRefusal(request, reply, refuse('request.invalid'), options.problemPage);
    },
    ajv: { customOptions: { removeAdditional: false, coerceTypes: true, allErrors: false } },
  }).withTypeProvider<TypeBoxTypeProvider>();

  addErrorMapper(http, options.problemPage);
  addClock(http, options.clock);
  addSecurityHeaders(http, { https });
  addRequestLog(http);
  http.addHook('onSend', async (request, reply) => {
    reply.header('x-request-id', request.id);
  });
  await http.register(cookie);
  addBasePath(http, base);
  addFormGuard(http, { key: options.tokenKey, https, base });
  await http.register(formbody, { bodyLimit: BODY_LIMIT });
  await http.register(multipart, MULTIPART_OPTIONS);
  await http.register(rateLimit, { global: false, cache: 20_000 });
  if (options.publicPages) addPublicPages(http, options.publicPages, () => localDateInShanghai(options.clock()));
  return http;
}

/** The application with its types: what a surface's plugin receives. */
export type HttpServer = Awaited<ReturnType<typeof createHttp>>;
