import { ok } from '../../../kernel/result.js';
import { keepDraft, restoreDraft } from '../../db/workflow/before-correction.js';
import type { StepEffect } from './step-effect.js';

/** Opens a correction of a published report (启动更正): words and typed figures are kept as they stand, in case it is dropped. */
export const openCorrection: StepEffect<'correct'> = async (trx, { report: { organ, year, signingNo } }) => {
  await keepDraft(trx, organ.id, year);
  return ok({ payload: { signingNo } });
};

/** Drops a correction never signed (取消更正): the report is the published one again, and its draft as it was before. */
export const dropCorrection: StepEffect<'drop'> = async (trx, { report }) => {
  const { organ, year, signingNo, publishedVersion } = report;
  await restoreDraft(trx, organ.id, year);
  return ok({ payload: { signingNo, publishedVersion }, set: { before_correction: null } });
};
