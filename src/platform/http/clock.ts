import type { FastifyInstance } from 'fastify';
import { localDateInShanghai, type LocalDate } from '../../kernel/local-date.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** The instant this request is handled at, by the clock the server was given. */
    now: () => Date;
    /** The legal date this request is handled on: the date in Asia/Shanghai. */
    asOf: () => LocalDate;
  }
}

/** Gives requests the clock that was passed in; nothing below the web reads one of its own. */
export function addClock(http: FastifyInstance, clock: () => Date): void {
  http.decorateRequest('now', () => clock());
  http.decorateRequest('asOf', () => localDateInShanghai(clock()));
}
