import type { FastifyReply } from 'fastify';
import type { Act } from '../../../kernel/visibility.js';
import { sendFile } from '../../../platform/http/index.js';
import type { Services } from '../../../platform/services.js';
import { openUpload, openUploadedFile } from '../../app/uploads/open-upload.js';
import type { UploadPlace } from '../../db/uploads/uploads.js';
import type { ReportUploadPage } from '../api-report-upload-schemas.js';
import { presentOpenedUpload } from './present-upload.js';

/** Answers with an upload opened: its check, and what taking it over would do. */
export async function sendUpload(
  services: Services,
  reply: FastifyReply,
  { viewer, now }: Act,
  place: UploadPlace,
): Promise<ReportUploadPage | FastifyReply> {
  const opened = await openUpload(services, viewer, place, now);
  return opened.ok ? presentOpenedUpload(opened.value) : reply.refuse(opened);
}

/** Sends the file as it was put in. */
export async function sendUploadedFile(
  services: Services,
  reply: FastifyReply,
  { viewer, now }: Act,
  place: UploadPlace,
): Promise<FastifyReply> {
  const file = await openUploadedFile(services, viewer, place, now);
  return file.ok ? sendFile(reply, file.value) : reply.refuse(file);
}
