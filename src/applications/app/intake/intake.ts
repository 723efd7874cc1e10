import { randomBytes } from 'node:crypto';
import { newId } from '../../../kernel/ids.js';
import { localDateInShanghai, type LocalDate } from '../../../kernel/local-date.js';
import { actorOf, type Act } from '../../../kernel/visibility.js';
import { canonicalJson } from '../../../platform/ledger/index.js';
import { sealPersonal, type PlacedSeal, type Vault } from '../../../platform/vault/index.js';
import { makeQueryCode } from '../../domain/query-code.js';
import type { ApplicationRequest } from '../../domain/request.js';
import { applicantHash } from '../applicant-hash.js';
import type { IntakeFiles } from '../intake-files.js';
import type { SubmitInput } from './submission.js';

/** A submission that has been looked through and waits to be taken in; its ids stay the same however often that is tried. */
export interface Intake {
  readonly act: Act;
  /** As `actorOf` writes it. */
  readonly actor: string;
  readonly today: LocalDate;
  readonly organId: string;
  readonly applicationId: string;
  readonly input: SubmitInput;
  readonly request: ApplicationRequest;
  readonly receivedOn: LocalDate;
  readonly applicant: PlacedSeal;
  readonly description: PlacedSeal;
  readonly applicantHash: string;
  readonly idempotencyHash: string | null;
  readonly requestHash: string | null;
  readonly queryCode: string;
}

/** Seals what is personal, which takes the most time, before the submission waits: while another group is committed. */
export function intakeOf(
  vault: Vault,
  act: Act,
  checked: Pick<Intake, 'organId' | 'input' | 'request' | 'receivedOn'>,
): Intake {
  const { organId, request } = checked;
  const applicationId = checked.input.files?.applicationId ?? newId();
  const sealed = (kind: string, value: unknown): PlacedSeal => {
    const place = { organId, streamId: applicationId, kind };
    return { place, sealed: sealPersonal(vault, place, value) };
  };
  return {
    ...checked,
    act,
    actor: actorOf(act.viewer),
    today: localDateInShanghai(act.now),
    applicationId,
    applicant: sealed('applicant', request.applicant),
    description: sealed('description', request.description),
    applicantHash: applicantHash(vault, organId, request.applicant),
    ...keyed(vault, organId, checked.input, request),
  };
}

/** With a key, the query code follows from it (keyed digest), so that a repeated submission can give it again. */
function keyed(
  vault: Vault,
  organId: string,
  { channel, kind, files, idempotencyKey: key }: SubmitInput,
  request: ApplicationRequest,
) {
  if (key === undefined) {
    return { idempotencyHash: null, requestHash: null, queryCode: makeQueryCode(randomBytes(12)) };
  }
  return {
    idempotencyHash: vault.digest('idempotency', `${organId}/${key}`),
    requestHash: vault.digest(
      'request',
      canonicalJson({ organId, channel, request, ...(kind && { kind }), ...contents(files) }),
    ),
    queryCode: makeQueryCode(Buffer.from(vault.digest('query-code-of-key', `${organId}/${key}`), 'hex')),
  };
}

/** What was handed in, by content: the same form sent twice brings the same files. */
function contents(files: IntakeFiles | undefined) {
  return files && files.kept.length > 0 ? { files: files.kept.map(({ upload }) => upload.contentHash) } : {};
}
