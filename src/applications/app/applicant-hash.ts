import type { Vault } from '../../platform/vault/index.js';
import type { Applicant } from '../domain/request.js';

/**
 * What finds an applicant's other applications to the same organ: a keyed hash of kind and number of their proof of
 * identity; useless without the installation's key, and different in every organ.
 */
export function applicantHash(
  vault: Vault,
  organId: string,
  { proofKind, proofNumber }: Pick<Applicant, 'proofKind' | 'proofNumber'>,
): string {
  return vault.digest('applicant', `${organId}/${proofKind}/${proofNumber}`);
}
