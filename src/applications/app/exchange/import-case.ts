import { currentCalendar } from '../../../calendar/index.js';
import { describeError } from '../../../kernel/errors.js';
import { newId } from '../../../kernel/ids.js';
import { localDateInShanghai } from '../../../kernel/local-date.js';
import { ok, refuse, type Result } from '../../../kernel/result.js';
import { actorOf, type Act } from '../../../kernel/visibility.js';
import { findOrgan, type Organ } from '../../../organs/index.js';
import type { OrganTransaction } from '../../../platform/database/schema.js';
import { withOrgan } from '../../../platform/database/with-organ.js';
import type { Services } from '../../../platform/services.js';
import { selectApplication } from '../../db/applications.js';
import { findOrigin, lockImports, signedYears } from '../../db/case-imports.js';
import { importedCaseId } from '../../domain/exchange/case-id.js';
import { caseFaults, isCase } from '../../domain/exchange/check-case.js';
import type { CaseDocument, CaseSource } from '../../domain/exchange/case-schema.js';
import type { Unlawful } from '../../domain/exchange/replay-case.js';
import { buildCase, contentDigest } from './build-case.js';
import { mayImportFor } from './may-import.js';
import { systemName } from './system-name.js';
import { writeCases } from './write-cases.js';

export interface ImportedCaseAnswer {
  readonly applicationId: string;
  readonly receiptNumber: string;
  /** It had been imported before; nothing was recorded anew. */
  readonly repeated: boolean;
}

/**
 * Imports a case as another system exports it (整案导入), whole or not at all. The same case again gives the one that is there.
 * Refuses `access.denied`, `organ.unknown`, `exchange.schema` (by JSON pointer), `exchange.unlawful` (the step and why),
 * `exchange.changed` where a case of that name came with other contents.
 */
export async function importCase(
  services: Services,
  act: Act,
  { organId, document }: { readonly organId: string; readonly document: unknown },
): Promise<Result<ImportedCaseAnswer>> {
  if (!mayImportFor(act.viewer, organId)) return refuse('access.denied');
  if (!isCase(document)) {
    const faults = caseFaults(document).map(({ pointer, reason }) => `${pointer || '/'} ${reason}`);
    return refuse('exchange.schema', { list: faults.join('；') });
  }
  const organ = await findOrgan(services.db, organId, localDateInShanghai(act.now));
  if (!organ) return refuse('organ.unknown', { organ: organId });
  return withOrgan(services.db, { actor: actorOf(act.viewer), organId }, (trx) =>
    importOnce(trx, services, act, organ, document),
  );
}

async function importOnce(
  trx: OrganTransaction,
  services: Services,
  act: Act,
  organ: Organ,
  document: CaseDocument,
): Promise<Result<ImportedCaseAnswer>> {
  const organId = organ.id;
  const { vault } = services;
  await lockImports(trx, organId);
  const here = await findHere(trx, services, organId, document);
  if (!here.ok || here.value) return here as Result<ImportedCaseAnswer>;
  const importId = newId();
  const calendar = await currentCalendar(trx);
  const built = buildCase(document, {
    organId,
    vault,
    now: act.now,
    today: localDateInShanghai(act.now),
    calendar,
    importId,
    signedYears: await signedYears(trx, organId),
  });
  if (!built.ok) return unlawful(built);
  await writeCases(trx, services, act, [built.value], { organ, importId, format: 'json', fileHash: null, calendar });
  const row = await selectApplication(trx, organId, built.value.keys.applicationId).executeTakeFirstOrThrow();
  return ok({ applicationId: row.application_id, receiptNumber: row.receipt_number, repeated: false });
}

/** The case where it is here already: imported before, or one of our own that comes back. */
async function findHere(
  trx: OrganTransaction,
  { vault }: Services,
  organId: string,
  document: CaseDocument,
): Promise<Result<ImportedCaseAnswer | null>> {
  const before = await findOrigin(trx, organId, document.source);
  if (before && before.content_digest !== contentDigest(vault, document)) return refuse('exchange.changed');
  const own = ownIdIn(document, systemName(vault));
  for (const id of [before?.application_id, own, importedCaseId(organId, document.source)]) {
    const row = id && (await selectApplication(trx, organId, id).executeTakeFirst());
    if (row) return ok({ applicationId: row.application_id, receiptNumber: row.receipt_number, repeated: true });
  }
  return ok(null);
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

function ownIdIn({ source, origin }: CaseDocument, system: string): string | undefined {
  return [source, origin].find((of): of is CaseSource => of?.system === system && UUID.test(of.id))?.id;
}

function unlawful({ step, refusal }: Unlawful) {
  const { code, params } = refusal;
  if (step === null && code !== 'input.invalid') return refusal;
  const pointer = step === null ? `/${pointerOf(String(params['field']))}` : `/steps/${step}`;
  const reason = code === 'input.invalid' ? String(params['reason']) : describeError(code, params);
  return refuse('exchange.unlawful', { pointer, reason });
}

/** Fields of a request, as `checkRequest` names them. */
function pointerOf(field: string): string {
  if (['column', 'name', 'proofNumber', 'assistance'].includes(field)) return `applicant/${field}`;
  if (field === 'contact') return 'applicant';
  return field === 'way' || field === 'route' ? `wantedForm/${field}` : field;
}
