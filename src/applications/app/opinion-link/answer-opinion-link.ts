import { ok, refuse, type Result } from '../../../kernel/result.js';
import type { ReceivedFile } from '../../../platform/files/index.js';
import type { Services } from '../../../platform/services.js';
import { useOpinionLink } from '../../db/opinion-links.js';
import type { Opinion } from '../../domain/events.js';
import { takeStepWithFiles } from '../take-step-with-files.js';
import { openOpinionLink, type LinkInput, type OpenedLink } from './open-opinion-link.js';

/** Files of a third party: for the office alone, never for who applied. */
export const OPINION_FILE = 'opinion';

export interface LinkAnswer {
  readonly opinion: Exclude<Opinion, 'silent'>;
  readonly reason: string;
  readonly received: readonly ReceivedFile[];
}

/**
 * Records a third party's opinion given by its link (第三方在线反馈意见), 《条例》 Art. 32: once. Refuses `opinion.link`,
 * `step.done` where it was answered before, `upload.…`, and as the step does.
 */
export async function answerOpinionLink(
  services: Services,
  input: LinkInput,
  { opinion, reason, received }: LinkAnswer,
): Promise<Result<OpenedLink>> {
  const opened = await openOpinionLink(services, input);
  if (!opened.ok) return opened;
  const { organId, applicationId, consultationId, linkId, answered } = opened.value;
  if (answered) return refuse('step.done', { step: '提交意见' });
  const viewer = { kind: 'consulted', organId, applicationId, consultationId, via: 'link' } as const;
  const taken = await takeStepWithFiles(
    services,
    { viewer, now: input.now },
    {
      organId,
      applicationId,
      purpose: OPINION_FILE,
      received,
      stepOf: () => ({ type: 'answerConsultation', consultationId, opinion, reason }),
      alongside: async (trx) =>
        (await useOpinionLink(trx, organId, linkId, input.now)) ? ok(null) : refuse('step.done', { step: '提交意见' }),
    },
  );
  return taken.ok ? opened : taken;
}
