import { randomBytes } from 'node:crypto';
import { newId } from '../../../kernel/ids.js';
import { localDateInShanghai } from '../../../kernel/local-date.js';
import { ok, refuse, type Result } from '../../../kernel/result.js';
import { actorOf, mayActFor, type Act } from '../../../kernel/visibility.js';
import { editLetter, letterIn, type LetterIn } from '../../../letters/index.js';
import { findOrgan } from '../../../organs/index.js';
import { addressOn } from '../../../platform/address-on.js';
import type { OrganTransaction } from '../../../platform/database/schema.js';
import { withOrgan } from '../../../platform/database/with-organ.js';
import type { Services } from '../../../platform/services.js';
import { insertOpinionLink, revokeLinksOf } from '../../db/opinion-links.js';
import { linkHash } from './link-hash.js';

const DAY_MS = 86_400_000;
/** A letter travels, then 15 working days run (《条例》 Art. 32); holidays lie between. */
const DAYS = 60;
const MOST_DAYS = 120;

export interface OpinionLink {
  /** `<site>/opinion/<organ's code>/<secret>`. The secret is given here and never again. */
  readonly url: string;
  readonly expiresAt: Date;
}

/** Begins the line of a letter that holds its link. */
const LINE = '也可以通过以下网址在线提出意见：';

/**
 * Makes the link by which a third party answers one letter (在线反馈意见链接), 《条例》 Art. 32, and writes it into the letter
 * while that is a draft. A new one takes the place of an earlier one of the same letter. Refuses `access.denied`,
 * `letter.unknown`, `step.letter` for letters to others.
 */
export async function makeOpinionLink(
  services: Services,
  act: Act,
  input: {
    readonly organId: string;
    readonly applicationId: string;
    readonly letterId: string;
    readonly days?: number;
    /** Address of the site, as third parties reach it. */
    readonly site: URL;
  },
): Promise<Result<OpinionLink>> {
  const { organId, applicationId, letterId, days = DAYS } = input;
  if (!mayActFor(act.viewer, organId)) return refuse('access.denied');
  if (!Number.isInteger(days) || days < 1 || days > MOST_DAYS) {
    return refuse('input.invalid', { field: 'days', reason: `应为 1 至 ${MOST_DAYS} 天` });
  }
  const organ = await findOrgan(services.db, organId, localDateInShanghai(act.now));
  if (!organ) return refuse('organ.unknown', { organ: organId });
  const secret = randomBytes(32).toString('base64url');
  const expiresAt = new Date(act.now.getTime() + days * DAY_MS);
  const actor = actorOf(act.viewer);
  return withOrgan(services.db, { actor, organId }, async (trx) => {
    const letter = await letterIn(trx, services.vault, { organId, letterId });
    if (!letter.ok) return letter;
    const { subject, kind } = letter.value;
    if (subject.kind !== 'application' || subject.id !== applicationId) return refuse('letter.unknown');
    if (kind !== 'thirdPartyLetter') return refuse('step.letter');
    await revokeLinksOf(trx, organId, letterId, act.now);
    await insertOpinionLink(trx, {
      organ_id: organId,
      link_id: newId(),
      application_id: applicationId,
      letter_id: letterId,
      token_hash: linkHash(services.vault, organId, secret),
      made_at: act.now,
      made_by: actor,
      expires_at: expiresAt,
      used_at: null,
      revoked_at: null,
    });
    const url = addressOn(input.site, `/opinion/${organ.code}/${secret}`);
    const written = await writeInto(trx, services, act, organId, letter.value, url);
    return written.ok ? ok({ url, expiresAt }) : written;
  });
}

/** The link before the last paragraph, which says where to turn. An issued letter stays as it is: the link goes out beside it. */
async function writeInto(
  trx: OrganTransaction,
  { vault }: Services,
  act: Act,
  organId: string,
  { letterId, state, version, text }: LetterIn,
  url: string,
): Promise<Result<unknown>> {
  if (state === 'issued' || !text) return ok(null);
  const before = text.paragraphs.filter((paragraph) => !paragraph.includes(LINE));
  const { title, addressee, remedies, attachments } = text;
  const paragraphs = [...before.slice(0, -1), `${LINE}${url}`, ...before.slice(-1)];
  const changes = { title, addressee, paragraphs, remedies, attachments };
  return editLetter(trx, vault, act, { organId, letterId, expectedVersion: version, changes });
}
