import { Type } from '@sinclair/typebox';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { HttpServer } from '../../../platform/http/index.js';
import { languageOf, sendPrivatePage, type FieldErrors, type PortalDeps } from '../../../platform/http/portal/index.js';
import { trackApplication } from '../../app/track-application.js';
import { applicationWords, type SayApplications } from '../messages/index.js';
import type { CaseSessions } from '../portal-parts/case-session.js';
import { trackPage, type TrackForm } from './track-page.js';

export const TRACK_PURPOSE = 'track';
const Text = Type.String({ default: '', maxLength: 200 });
const TrackBody = Type.Object({ token: Text, website: Text, receiptNumber: Text, queryCode: Text });

function missing(form: TrackForm, t: SayApplications): FieldErrors {
  const errors = new Map<string, string>();
  if (form.receiptNumber.trim() === '') errors.set('receiptNumber', t('track.wrong.number'));
  if (form.queryCode.trim() === '') errors.set('queryCode', t('track.wrong.code'));
  return errors;
}

/** Where an applicant opens their case: number and code by POST, then a signed cookie; neither stands in an address. */
export function trackRoutes(
  http: HttpServer,
  { services, site, sessions }: PortalDeps & { readonly sessions: CaseSessions },
): void {
  function sendForm(request: FastifyRequest, reply: FastifyReply, form: TrackForm, errors: FieldErrors) {
    return sendPrivatePage(request, reply, site, trackPage({ form, errors, language: languageOf(request) }));
  }

  http.get('/track', { schema: { hide: true } }, async (request, reply) => {
    const token = reply.issueFormToken(TRACK_PURPOSE);
    return sendForm(request, reply, { token, receiptNumber: '', queryCode: '' }, new Map());
  });

  http.post(
    '/track',
    { schema: { hide: true, body: TrackBody }, config: { rateLimit: { max: 30, timeWindow: 600_000 } } },
    async (request, reply) => {
      const t = applicationWords(languageOf(request));
      const { receiptNumber, queryCode } = request.body;
      const token = request.readFormToken(TRACK_PURPOSE, request.body.token);
      if (!token.ok || request.body.website !== '') {
        const fresh = { token: reply.issueFormToken(TRACK_PURPOSE), receiptNumber, queryCode };
        return sendForm(request, reply.code(403), fresh, new Map([['submit', t('wrong.token')]]));
      }
      const form = { token: request.body.token, receiptNumber, queryCode };
      const errors = missing(form, t);
      if (errors.size > 0) return sendForm(request, reply.code(422), form, errors);

      const tracked = await trackApplication(services, { receiptNumber, queryCode, now: request.now() });
      if (!tracked.ok && tracked.code === 'application.track-failed') {
        return sendForm(request, reply.code(404), form, new Map([['receiptNumber', t('track.wrong.pair')]]));
      }
      if (!tracked.ok) return reply.refuse(tracked);
      sessions.open(reply, tracked.value);
      return reply.header('cache-control', 'no-store').redirect('/track/case', 303);
    },
  );

  http.post('/track/leave', { schema: { hide: true, body: TrackBody } }, async (request, reply) => {
    if (request.readFormToken(TRACK_PURPOSE, request.body.token).ok) sessions.close(reply);
    return reply.header('cache-control', 'no-store').redirect('/track', 303);
  });
}
