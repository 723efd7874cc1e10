import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import type { FastifyInstance } from 'fastify';
import { actOf, requirePermission, sessionIn } from '../../accounts/index.js';
import { parseLocalDate } from '../../kernel/local-date.js';
import type { Services } from '../../platform/services.js';
import { draftCaseLetter } from '../app/case-letters/draft-case-letter.js';
import type { LetterRequest } from '../app/case-letters/letter-request.js';
import { ApplicationPath } from './api-application-schemas.js';
import { CaseLetterBody, CaseLetterDrafted } from './api-case-letter-schemas.js';

/** `POST /applications/:id/letters`: drafts a letter from the case; read, edited and handed out at `/letters`. */
export function addCaseLettersApi(scope: FastifyInstance, services: Services): void {
  scope.withTypeProvider<TypeBoxTypeProvider>().post(
    '/applications/:id/letters',
    {
      schema: {
        tags: ['letters'],
        summary: '拟制文书',
        params: ApplicationPath,
        body: CaseLetterBody,
        response: { 201: CaseLetterDrafted },
      },
      preHandler: requirePermission('application.reply'),
    },
    async (request, reply) => {
      const { body } = request;
      for (const name of ['answerBy', 'delayedTo', 'on'] as const) {
        const day = (body as Readonly<Record<string, unknown>>)[name];
        const parsed = typeof day === 'string' ? parseLocalDate(day) : null;
        if (parsed && !parsed.ok) return reply.refuse(parsed);
      }
      const act = await actOf(request, services.db);
      const place = { organId: sessionIn(request).account.organId, applicationId: request.params.id };
      // Days were read above; their type alone is narrower than the body's.
      const drafted = await draftCaseLetter(services, act, { ...place, letter: body as LetterRequest });
      return drafted.ok ? reply.code(201).send(drafted.value) : reply.refuse(drafted);
    },
  );
}
