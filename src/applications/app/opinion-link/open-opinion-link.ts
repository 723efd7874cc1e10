import { localDateInShanghai } from '../../../kernel/local-date.js';
import { ok, refuse, type Result } from '../../../kernel/result.js';
import { readLetter, type LetterText } from '../../../letters/index.js';
import { findOrgan } from '../../../organs/index.js';
import { readOrgan } from '../../../platform/database/with-organ.js';
import type { Services } from '../../../platform/services.js';
import { findOpinionLink } from '../../db/opinion-links.js';
import type { ApplicationConsulted } from '../../domain/events.js';
import { loadApplication } from '../load-application.js';
import { linkHash } from './link-hash.js';

/** As the link's address has it. */
export interface LinkInput {
  readonly organCode: string;
  readonly secret: string;
  readonly now: Date;
}

/** What a link opens: one letter and the one consultation it was sent in; who applied is not in it. */
export interface OpenedLink {
  readonly linkId: string;
  readonly organId: string;
  readonly organName: string;
  readonly applicationId: string;
  readonly consultationId: string;
  readonly letterId: string;
  readonly letter: LetterText;
  readonly expiresAt: Date;
  /** It was answered before, by the link or on paper. */
  readonly answered: boolean;
}

/**
 * Opens the link of a letter to a third party. Refuses `opinion.link` all that is not, or not any more, a link to answer by:
 * unknown, expired, taken back, its letter not issued yet, its case closed.
 */
export async function openOpinionLink(
  services: Services,
  { organCode, secret, now }: LinkInput,
): Promise<Result<OpenedLink>> {
  const none = refuse('opinion.link');
  const organ = await findOrgan(services.db, organCode, localDateInShanghai(now));
  if (!organ) return none;
  const organId = organ.id;
  const found = await readOrgan(services.db, { actor: 'public', organId }, async (trx) => {
    const row = await findOpinionLink(trx, organId, linkHash(services.vault, organId, secret));
    if (!row || row.revoked_at || row.expires_at <= now) return null;
    const loaded = await loadApplication(trx, organId, row.application_id);
    const asked = loaded?.events
      .filter(({ type }) => type === 'application.consulted')
      .map(({ payload }) => payload as ApplicationConsulted['payload'])
      .find(({ letterId }) => letterId === row.letter_id);
    const consultation = loaded?.state.consultations.find(({ id }) => id === asked?.consultationId);
    if (!loaded || !consultation) return null;
    const answered = consultation.opinion !== null;
    return loaded.state.reply && !answered ? null : { row, consultationId: consultation.id, answered };
  });
  if (!found) return none;
  const { row, consultationId, answered } = found;
  // The link is the right to read this one letter, whose words name no applicant.
  const letter = await readLetter(
    services,
    { kind: 'system', name: 'opinion-link' },
    { organId, letterId: row.letter_id },
  );
  if (!letter.ok || letter.value.kind !== 'thirdPartyLetter' || !letter.value.text) return none;
  return ok({
    linkId: row.link_id,
    organId,
    organName: organ.name,
    applicationId: row.application_id,
    consultationId,
    letterId: row.letter_id,
    letter: letter.value.text,
    expiresAt: row.expires_at,
    answered,
  });
}
