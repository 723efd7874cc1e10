import { currentCalendar } from '../../../calendar/index.js';
import { localDateInShanghai, yearOf, type LocalDate } from '../../../kernel/local-date.js';
import { ok, refuse, type Result } from '../../../kernel/result.js';
import { actorOf, mayActFor, type Act } from '../../../kernel/visibility.js';
import { catalogueOf, publicationLimit, publishBy, type Genre } from '../../../law/catalogue/index.js';
import { findDocumentNumbers } from '../../../law/document-numbers/index.js';
import { STATUTORY_LIMITS } from '../../../law/limits/index.js';
import { findOrgan } from '../../../organs/index.js';
import { readOrgan } from '../../../platform/database/with-organ.js';
import type { Services } from '../../../platform/services.js';
import { lastDocumentNumber } from '../../db/publication/last-number.js';
import { classOf } from './prepare-content.js';

/** What a form begins with before anything is typed. */
export interface PublicationDefaults {
  /** 发文机关 */
  readonly issuer: string;
  /** Codes of the items of Art. 20 and 21 that the organ publishes. */
  readonly catalogue: readonly string[];
  /** 机关代字 and this year, as `示政办发〔2026〕`, of the last document that had a number; `null` where none had. */
  readonly numberPrefix: string | null;
}

/** What the organ's publications have in common (起草的默认值). For clerks and the head. Refuses `access.denied`, `organ.unknown`. */
export async function publicationDefaults(
  { db }: Pick<Services, 'db'>,
  { viewer, now }: Act,
  organId: string,
): Promise<Result<PublicationDefaults>> {
  if (!mayActFor(viewer, organId)) return refuse('access.denied');
  const today = localDateInShanghai(now);
  const organ = await findOrgan(db, organId, today);
  if (!organ) return refuse('organ.unknown', { organ: organId });
  const last = await readOrgan(db, { actor: actorOf(viewer), organId }, (trx) => lastDocumentNumber(trx, organId));
  const code = last === null ? '' : (findDocumentNumbers(last)[0]?.number.issuer ?? '');
  return ok({
    issuer: organ.name,
    catalogue: catalogueOf(classOf(organ)).map((item) => item.code),
    numberPrefix: code === '' ? null : `${code}〔${yearOf(today)}〕`,
  });
}

/** The last day to publish, and the rule it is counted by. */
export interface PublicationDue {
  /** `null` for what was there before the first Regulation. */
  readonly dueOn: LocalDate | null;
  /** 依据 */
  readonly basis: string;
}

/** Counts the last day to publish what was made or changed on `from` (公开期限), Art. 26, by today's calendar. */
export async function publicationDue(
  { db }: Pick<Services, 'db'>,
  of: { readonly catalogue: string; readonly genre: Genre; readonly from: LocalDate },
): Promise<PublicationDue> {
  const due = publishBy(await currentCalendar(db), of);
  const special = STATUTORY_LIMITS[publicationLimit(of.catalogue, of.genre)];
  // As `publishBy`: a rule that was not in force yet leaves the general one.
  const rule = of.from < special.inForceFrom ? STATUTORY_LIMITS.publication : special;
  return { dueOn: due?.date ?? null, basis: rule.basis };
}
