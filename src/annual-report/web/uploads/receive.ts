import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Act } from '../../../kernel/visibility.js';
import { parseLocalDate } from '../../../kernel/local-date.js';
import { refuse } from '../../../kernel/result.js';
import { withReceivedForm } from '../../../platform/http/index.js';
import type { Services } from '../../../platform/services.js';
import { listUploads } from '../../app/uploads/list-uploads.js';
import { receiveUpload } from '../../app/uploads/receive-upload.js';
import type { ReportPlace } from '../workflow/send-report.js';
import type { ReportUploads } from '../api-report-upload-schemas.js';
import { presentUpload } from './present-upload.js';

/** As the check's limit on a file. */
const FILE_BYTES = 50 * 1024 * 1024;

/** Puts in the file of a form (`file`, and `receivedOn` of a department) and answers with the list as it then stands. */
export async function receive(
  services: Services,
  request: FastifyRequest,
  reply: FastifyReply,
  act: Act,
  place: ReportPlace,
): Promise<ReportUploads | FastifyReply> {
  const done = await withReceivedForm(
    request,
    async (received) => {
      if (!received.ok) return received;
      const file = received.value.files.get('file');
      if (!file) return refuse('input.invalid', { field: 'file', reason: '请选择报告文件' });
      const written = received.value.fields.get('receivedOn') ?? '';
      const receivedOn = written === '' ? null : parseLocalDate(written);
      if (receivedOn && !receivedOn.ok) return receivedOn;
      return receiveUpload(services, act, { ...place, file, receivedOn: receivedOn?.value });
    },
    { files: 1, fileBytes: FILE_BYTES },
  );
  return done.ok ? sendUploads(services, reply, act, place) : reply.refuse(done);
}

/** Answers with what was put in of an organ for a year. */
export async function sendUploads(
  services: Services,
  reply: FastifyReply,
  { viewer, now }: Act,
  place: ReportPlace,
): Promise<ReportUploads | FastifyReply> {
  const listed = await listUploads(services, viewer, { ...place, now });
  if (!listed.ok) return reply.refuse(listed);
  return { year: place.year, items: listed.value.map(presentUpload) };
}
