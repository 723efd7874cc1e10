import { randomBytes } from 'node:crypto';
import { newId } from '../../../kernel/ids.js';
import type { LocalDate } from '../../../kernel/local-date.js';
import { yearOf } from '../../../kernel/local-date.js';
import { refuse, type Refusal } from '../../../kernel/result.js';
import type { WorkingCalendar } from '../../../law/calendar/index.js';
import { canonicalJson } from '../../../platform/ledger/index.js';
import { sealPersonal, type Vault } from '../../../platform/vault/index.js';
import type { ImportedCase } from '../../db/case-imports.js';
import type { ApplicationEvent } from '../../domain/events.js';
import { importedCaseId } from '../../domain/exchange/case-id.js';
import type { CaseDocument, CaseSource } from '../../domain/exchange/case-schema.js';
import { replayCase, type Unlawful } from '../../domain/exchange/replay-case.js';
import type { Application } from '../../domain/state.js';
import { applicantHash } from '../applicant-hash.js';
import { queryCodeHash } from '../query-code-hash.js';

export const IMPORT_ACTOR = 'system:import';

export interface BuildPlace {
  readonly organId: string;
  readonly vault: Vault;
  readonly now: Date;
  readonly today: LocalDate;
  readonly calendar: WorkingCalendar;
  readonly importId: string;
  readonly signedYears: ReadonlySet<number>;
  caseId?(source: CaseSource): string;
}

export interface BuiltCase extends ImportedCase {
  readonly events: readonly ApplicationEvent[];
}

/**
 * Makes a case of what was brought, by the rules of a case handled here, and seals its personal data. Nothing is written,
 * and it has no receipt number yet (`numbered`).
 * Gives back what is unlawful in it, and refuses (`import.year-signed`) a case that would stand in a signed year.
 */
export function buildCase(
  document: CaseDocument,
  place: BuildPlace,
): { readonly ok: true; readonly value: BuiltCase } | Unlawful {
  const { organId, vault, today, calendar, importId } = place;
  const { source } = document;
  const caseId = (of: CaseSource) => place.caseId?.(of) ?? importedCaseId(organId, of);
  const applicationId = caseId(source);
  const sealed: { place: ImportedCase['sealed'][number]['place']; sealed: ImportedCase['sealed'][number]['sealed'] }[] =
    [];
  const seal = (kind: string, value: unknown): string => {
    const at = { organId, streamId: applicationId, kind };
    const record = sealPersonal(vault, at, value);
    sealed.push({ place: at, sealed: record });
    return record.commitment;
  };
  const legacyNumber = document.legacyNumber ?? null;
  const { letters, files, disputes } = document;
  const brought = letters.length + files.length + disputes.length > 0;
  const commitments = brought ? { [BROUGHT]: seal(BROUGHT, { letters, files, disputes }) } : {};
  const replayed = replayCase(document, {
    today,
    calendar,
    actor: IMPORT_ACTOR,
    receiptNumber: '',
    origin: { ...source, importId, legacyNumber, commitments },
    caseId,
    newId,
    seal,
  });
  if (!replayed.ok) return replayed;
  const { state, events } = replayed.value;
  const signed = signedYearOf(state, place.signedYears);
  if (signed) return { ok: false, step: null, refusal: signed };
  return {
    ok: true,
    value: {
      keys: {
        organId,
        applicationId,
        submittedAt: place.now,
        queryCodeHash: '',
        idempotencyHash: null,
        requestHash: null,
        applicantHash: applicantHash(vault, organId, document.applicant),
      },
      state,
      events,
      sealed,
      origin: { importId, ...source, legacyNumber, contentDigest: contentDigest(vault, document) },
    },
  };
}

/** The case under its receipt number. Nobody was given a query code: the case is tracked at the office. */
export function numbered(vault: Vault, built: BuiltCase, receiptNumber: string): BuiltCase {
  const [submitted, ...later] = built.events;
  if (submitted?.type !== 'application.submitted') throw new Error('a case begins with application.submitted');
  const queryCode = randomBytes(16).toString('hex');
  return {
    ...built,
    keys: { ...built.keys, queryCodeHash: queryCodeHash(vault, receiptNumber, queryCode) },
    state: { ...built.state, receiptNumber },
    events: [{ ...submitted, payload: { ...submitted.payload, receiptNumber } }, ...later],
  };
}

/** Letters, files and disputes a case had where it came from, as they were brought. */
export const BROUGHT = 'imported/papers';

/** Tells whether a case came in the same form before; what changes between two exports of the same case is left out. */
export function contentDigest(vault: Vault, { standing: _, ...document }: CaseDocument): string {
  return vault.digest('case-exchange', canonicalJson(document));
}

/** A case stands in table `t3` from the year of its receipt to that of its first closing (docs/decisions/0006). */
function signedYearOf({ receivedOn, firstClosed }: Application, signed: ReadonlySet<number>): Refusal | null {
  const last = firstClosed ? yearOf(firstClosed.issuedOn) : Infinity;
  const year = [...signed].filter((of) => of >= yearOf(receivedOn) && of <= last).sort((a, b) => a - b)[0];
  return year === undefined ? null : refuse('import.year-signed', { year });
}
