import type { FastifyInstance } from 'fastify';

/**
 * One line a request, without personal data: the route's pattern (never the address with its query string), method,
 * status and time. No body, no cookie, no client address.
 */
export function addRequestLog(http: FastifyInstance): void {
  http.addHook('onResponse', async (request, reply) => {
    const line = {
      method: request.method,
      route: request.routeOptions.url ?? '(none)',
      status: reply.statusCode,
      milliseconds: Math.round(reply.elapsedTime),
    };
    if (reply.statusCode >= 500) request.log.error(line, 'request failed');
    else request.log.info(line, 'request');
  });
}
