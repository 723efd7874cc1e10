import { Type } from '@sinclair/typebox';
import type { FastifyRequest } from 'fastify';
import { ok, refuse, type Result } from '../../../kernel/result.js';
import type { HttpServer } from '../../../platform/http/index.js';
import { languageOf, sendPublicPage, type PortalDeps } from '../../../platform/http/portal/index.js';
import { findOrgan } from '../../app/find-organ.js';
import { organProfile } from '../../app/organ-profile.js';
import { organSettings } from '../../app/organ-settings.js';
import { guidePage, type GuideView } from './guide-page.js';
import { institutionsPage, type InstitutionsView } from './institutions-page.js';

const config = { publicPage: true } as const;
const schema = { hide: true, params: Type.Object({ organCode: Type.String({ maxLength: 40 }) }) } as const;

/** Guide and institutions of an organ (《条例》 Art. 12, 20 (2)). */
export function columnRoutes(http: HttpServer, { services: { db }, site }: PortalDeps): void {
  async function viewOf(request: FastifyRequest, organCode: string): Promise<Result<GuideView & InstitutionsView>> {
    const organ = await findOrgan(db, organCode, request.asOf());
    if (!organ) return refuse('organ.unknown', { organ: organCode });
    const [settings, profile] = await Promise.all([organSettings(db, organ.id), organProfile(db, organ.id)]);
    return ok({ organ, settings, profile, asOf: request.asOf(), language: languageOf(request) });
  }

  http.get('/organs/:organCode/guide', { config, schema }, async (request, reply) => {
    const view = await viewOf(request, request.params.organCode);
    return view.ok ? sendPublicPage(request, reply, site, guidePage(view.value)) : reply.refuse(view);
  });

  http.get('/organs/:organCode/institutions', { config, schema }, async (request, reply) => {
    const view = await viewOf(request, request.params.organCode);
    return view.ok ? sendPublicPage(request, reply, site, institutionsPage(view.value)) : reply.refuse(view);
  });
}
