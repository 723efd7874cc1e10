import { ok, refuse, type Result } from '../../kernel/result.js';
import type { LocalDate } from '../../kernel/local-date.js';
import { maySee, type Viewer } from '../../kernel/visibility.js';
import { withViewer } from '../../platform/database/with-viewer.js';
import type { Services } from '../../platform/services.js';
import { readPersonalOf } from '../../platform/vault/index.js';
import { selectApplication } from '../db/applications.js';
import { recentApplications } from '../db/related-applications.js';
import { ALIKE, similarity } from '../domain/similar-description.js';

export interface RelatedApplication {
  readonly applicationId: string;
  readonly receiptNumber: string;
  readonly receivedOn: LocalDate;
  readonly outcome: string | null;
  readonly description: string;
  /** 0 to 1. */
  readonly similarity: number;
}

export interface Related {
  /** Of the same applicant and alike: perhaps repeated (重复申请, 《条例》 Art. 36 (6)); a person decides. */
  readonly repeats: readonly RelatedApplication[];
  /** How many of the same applicant's arrived in the same calendar month, this one with them: the items of a fee (国办函〔2020〕109号 Art. 4). */
  readonly inMonth: number;
  /** Of other applicants and alike: perhaps to be published for all (Art. 44). */
  readonly others: readonly RelatedApplication[];
}

/**
 * Applications to the same organ that ask for what seems to be the same. The same applicant is known by a keyed hash of
 * their proof of identity. Refuses `access.denied`, `application.unknown`.
 */
export async function suggestRelated(
  { db, vault }: Services,
  viewer: Viewer,
  { organId, applicationId }: { readonly organId: string; readonly applicationId: string },
): Promise<Result<Related>> {
  if (!maySee(viewer, { kind: 'identity', organId, applicationId })) return refuse('access.denied');
  return withViewer(db, viewer, organId, async (trx) => {
    const row = await selectApplication(trx, organId, applicationId).executeTakeFirst();
    if (!row) return refuse('application.unknown');
    const rows = await recentApplications(trx, row);
    const streamIds = [applicationId, ...rows.map((other) => other.application_id)];
    const descriptions = await readPersonalOf(trx, vault, { organId, streamIds, kind: 'description' });
    if (!descriptions.ok) return descriptions;
    const own = String(descriptions.value.get(applicationId) ?? '');
    const alike = rows.flatMap((other) => {
      const description = String(descriptions.value.get(other.application_id) ?? '');
      const share = similarity(own, description);
      if (share < ALIKE) return [];
      const { application_id: id, receipt_number: receiptNumber, received_on: receivedOn, outcome } = other;
      const same = row.applicant_hash !== null && other.applicant_hash === row.applicant_hash;
      return [{ same, applicationId: id, receiptNumber, receivedOn, outcome, description, similarity: share }];
    });
    alike.sort((a, b) => b.similarity - a.similarity);
    const month = row.received_on.slice(0, 7);
    const sameApplicant = rows.filter(
      (other) => row.applicant_hash !== null && other.applicant_hash === row.applicant_hash,
    );
    return ok({
      repeats: alike.filter(({ same }) => same).map(withoutMark),
      inMonth: 1 + sameApplicant.filter((other) => other.received_on.startsWith(month)).length,
      others: alike.filter(({ same }) => !same).map(withoutMark),
    });
  });
}

function withoutMark({ same: _, ...related }: RelatedApplication & { readonly same: boolean }): RelatedApplication {
  return related;
}
