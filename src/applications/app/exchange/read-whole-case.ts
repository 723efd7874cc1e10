import { ok, refuse, type Result } from '../../../kernel/result.js';
import type { OrganTransaction } from '../../../platform/database/schema.js';
import type { Services } from '../../../platform/services.js';
import { readPersonal } from '../../../platform/vault/index.js';
import { disputesOver, originOf } from '../../db/case-imports.js';
import type { ApplicationEvent } from '../../domain/events.js';
import { CASE_SCHEMA_ID, type CaseDocument } from '../../domain/exchange/case-schema.js';
import { stepsOfEvents } from '../../domain/exchange/steps-of-events.js';
import type { Applicant } from '../../domain/request.js';
import { loadApplication } from '../load-application.js';
import { readCaseTexts } from '../read-case-texts.js';
import { BROUGHT } from './build-case.js';
import { readFilesOf } from './read-files-of.js';
import { readLettersOf } from './read-letters-of.js';
import { systemName } from './system-name.js';

interface WholePlace {
  readonly organId: string;
  readonly applicationId: string;
  readonly now: Date;
}

/** A case with everything that is known of it; the caller has asked who may, and puts it on record. */
export async function readWholeCase(
  trx: OrganTransaction,
  services: Services,
  { organId, applicationId, now }: WholePlace,
): Promise<Result<CaseDocument>> {
  const loaded = await loadApplication(trx, organId, applicationId);
  if (!loaded) return refuse('application.unknown');
  const { state } = loaded;
  const { vault } = services;
  const applicant = await readPersonal(trx, vault, { organId, streamId: applicationId, kind: 'applicant' });
  if (!applicant.ok) return applicant;
  if (state.erased || applicant.value === null) return refuse('exchange.erased');
  const texts = await readCaseTexts(trx, vault, { organId, applicationId });
  if (!texts.ok) return texts;
  const system = systemName(vault);
  const names = { case: (id: string) => ({ system, id }) };
  const letters = await readLettersOf(trx, vault, { organId, applicationId });
  if (!letters.ok) return letters;
  const files = await readFilesOf(trx, vault, { organId, applicationId });
  if (!files.ok) return files;
  const disputes = await disputesOver(trx, organId, applicationId);
  const origin = await originOf(trx, organId, applicationId);
  // What an imported case had with it goes on with it.
  const brought = (texts.value[BROUGHT] ?? {}) as Partial<Pick<CaseDocument, 'letters' | 'files' | 'disputes'>>;
  const events = loaded.events as unknown as readonly ApplicationEvent[];
  return ok({
    schema: CASE_SCHEMA_ID,
    source: names.case(applicationId),
    ...(origin && { origin: { system: origin.system, id: origin.source_id } }),
    receiptNumber: state.receiptNumber,
    ...(origin?.legacy_number && { legacyNumber: origin.legacy_number }),
    kind: state.kind,
    channel: state.channel,
    // As it was taken in: a correction of the day is an act of its own.
    receivedOn: events[0]?.legalDate ?? state.receivedOn,
    applicant: applicant.value as Applicant,
    agent: state.agent,
    joint: state.joint,
    description: String(texts.value['description'] ?? ''),
    wantedForm: state.wantedForm,
    ...(state.splitFrom !== null && { splitFrom: names.case(state.splitFrom) }),
    ...(state.restartedOn !== null && { restartedOn: state.restartedOn }),
    steps: [...stepsOfEvents(events, texts.value, names)],
    letters: [...(brought.letters ?? []), ...letters.value],
    files: [...(brought.files ?? []), ...files.value],
    disputes: [...(brought.disputes ?? []), ...disputes],
    standing: {
      exportedAt: now.toISOString(),
      dueOn: state.dueOn,
      state: state.reply ? 'closed' : 'open',
      outcome: state.reply?.outcome ?? null,
    },
  });
}
