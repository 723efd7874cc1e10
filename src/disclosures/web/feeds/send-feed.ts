import type { FastifyReply, FastifyRequest } from 'fastify';
import { writeAtom, writeJsonFeed, type Feed } from '../../../platform/http/feeds/index.js';
import { sendPublic } from '../../../platform/http/index.js';
import { FEED_FORMATS, type FeedFormat } from './feed-address.js';

/** Sends a feed; who holds it already is told so (ETag). */
export function sendFeed(request: FastifyRequest, reply: FastifyReply, feed: Feed, format: FeedFormat): FastifyReply {
  reply.type(`${FEED_FORMATS[format].mediaType}; charset=utf-8`);
  return sendPublic(request, reply, format === 'atom' ? writeAtom(feed) : writeJsonFeed(feed));
}
