import { ok } from '../../../kernel/result.js';
import { actorOf } from '../../../kernel/visibility.js';
import { publishSigning } from '../../db/workflow/publish-signing.js';
import { indexReport } from '../index-report.js';
import { keepLedger } from '../publish-files/keep-ledger.js';
import type { StepEffect } from './step-effect.js';

/**
 * Publishes (公布), 《条例》 Art. 49: what was signed becomes the next version, byte for byte; nothing is counted or made anew.
 */
export const publishSigned: StepEffect<'publish'> = async (trx, { act, report }) => {
  const { organ, year, today, publishedVersion, signingNo, handedInOn } = report;
  const version = publishedVersion + 1;
  const contentHash = await publishSigning(trx, {
    organId: organ.id,
    year,
    signingNo,
    version,
    publishedOn: today,
    publishedAt: act.now,
    publishedBy: actorOf(act.viewer),
  });
  await keepLedger(trx, organ, { year, version });
  await indexReport(trx, organ, year);
  return ok({
    payload: { publishedVersion: version, signingNo, contentHash },
    set: { published_version: version, handed_in_on: handedInOn ?? today },
  });
};
