import type { FastifyRequest } from 'fastify';
import type { Act } from '../../kernel/visibility.js';
import type { Db } from '../../platform/database/schema.js';
import { staffViewer } from '../app/staff-viewer.js';
import { sessionIn } from './session-guard.js';

/** The act of a request of staff: who does it, and when. */
export async function actOf(request: FastifyRequest, db: Db): Promise<Act> {
  return { viewer: await staffViewer(db, sessionIn(request).account), now: request.now() };
}
