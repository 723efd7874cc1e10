import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import type { FastifyInstance } from 'fastify';
import { actOf, requireSession, sessionIn } from '../../../accounts/index.js';
import { refuse } from '../../../kernel/result.js';
import { mayActFor } from '../../../kernel/visibility.js';
import { ATTACHMENT_BOUNDS } from '../../../platform/files/index.js';
import { sendFile, withReceivedForm } from '../../../platform/http/index.js';
import type { Services } from '../../../platform/services.js';
import { addPublicationFiles } from '../../app/publication/add-publication-files.js';
import { openPublicationFile } from '../../app/publication/open-publication-file.js';
import { FileList, PublicationFilePath, PublicationPath } from '../api-publication-schemas.js';
import { presentFile } from './present-publication.js';

const tags = ['publications'];

/** `/publications/:id/files`: attachments and images of what is being worked on. */
export function addPublicationFilesApi(scope: FastifyInstance, services: Services): void {
  const api = scope.withTypeProvider<TypeBoxTypeProvider>();

  api.post(
    '/publications/:id/files',
    {
      schema: {
        tags,
        summary: '上传附件、图片（字段 purpose：attachment 或者 image）',
        consumes: ['multipart/form-data'],
        params: PublicationPath,
        response: { 201: FileList },
      },
      preHandler: requireSession,
    },
    async (request, reply) => {
      const act = await actOf(request, services.db);
      const { organId } = sessionIn(request).account;
      // Who may not act is turned away before a byte of theirs is taken.
      if (!mayActFor(act.viewer, organId)) return reply.refuse(refuse('access.denied'));
      return withReceivedForm(
        request,
        async (form) => {
          if (!form.ok) return reply.refuse(form);
          const { fields, fileList: files } = form.value;
          if (files.length === 0) return reply.refuse(refuse('input.missing', { field: '文件' }));
          const purpose = fields.get('purpose') === 'image' ? 'image' : 'attachment';
          const input = { organId, publicationId: request.params.id, purpose, files } as const;
          const added = await addPublicationFiles(services, act, input);
          return added.ok ? reply.code(201).send({ items: added.value.map(presentFile) }) : reply.refuse(added);
        },
        ATTACHMENT_BOUNDS,
      );
    },
  );

  api.get(
    '/publications/:id/files/:fileId',
    { schema: { tags, summary: '下载附件', params: PublicationFilePath }, preHandler: requireSession },
    async (request, reply) => {
      const { viewer } = await actOf(request, services.db);
      const { id: publicationId, fileId } = request.params;
      const of = { organId: sessionIn(request).account.organId, publicationId, fileId };
      const file = await openPublicationFile(services, viewer, of);
      return file.ok ? sendFile(reply, file.value) : reply.refuse(file);
    },
  );
}
