import { ok } from '../../../kernel/result.js';
import { queueNotice } from '../../../platform/mail/index.js';
import { reopenYear } from '../../db/workflow/signed-years.js';
import { tellRemarks } from '../../db/workflow/remarks.js';
import type { StepEffect } from './step-effect.js';

/** Takes the signature back before the report is handed in (撤回签发): it is written on, and signed anew. */
export const recallSigning: StepEffect<'recall'> = async (trx, { act, report }) => {
  await reopenYear(trx, report, act.now);
  return ok({ payload: { signingNo: report.signingNo } });
};

/**
 * Returns a report with the remarks made on it (退回), 《条例》 Art. 47: the organ sees them from now on, answers each, and
 * signs anew. Its office is told by mail where mail is configured.
 */
export const returnReport: StepEffect<'return'> = async (trx, { services, act, report }) => {
  const { organ, year, signingNo, streamId } = report;
  const remarks = await tellRemarks(trx, organ.id, year, act.now);
  await reopenYear(trx, report, act.now);
  if (services.noticesByMail && act.viewer.kind !== 'system') {
    await queueNotice(trx, { organId: organ.id, streamId, notice: 'reportReturned' }, act.now);
  }
  return ok({ payload: { signingNo, remarks } });
};
