import { newId } from '../../kernel/ids.js';
import { ok, type Result } from '../../kernel/result.js';
import { actorOf, type Act } from '../../kernel/visibility.js';
import { caseFilePlace, insertCaseFile, type CaseFileSubject } from '../../platform/case-files/index.js';
import type { OrganTransaction } from '../../platform/database/schema.js';
import { discardUploads, keepUploads, type KeptUpload, type ReceivedFile } from '../../platform/files/index.js';
import type { Services } from '../../platform/services.js';
import type { Vault } from '../../platform/vault/index.js';
import type { AttachmentKind } from '../domain/events.js';

/** What came with an application (附件); what it is for stands in its event. */
export const ATTACHMENT = 'attachment';

/** A file kept sealed for its case, before the case has it. */
export interface KeptCaseFile {
  readonly fileId: string;
  readonly upload: KeptUpload;
}

/** Files kept for an application that is not made yet, whose id is chosen with them. */
export interface IntakeFiles {
  readonly applicationId: string;
  readonly kept: readonly (KeptCaseFile & { readonly kind: AttachmentKind })[];
}

/** Accepts and keeps the files of a new application. Refuses as `keepUploads` does; `discardCaseFiles` where it is not made. */
export async function keepIntakeFiles(
  services: Services,
  organId: string,
  received: readonly (ReceivedFile & { readonly kind: AttachmentKind })[],
): Promise<Result<IntakeFiles>> {
  const applicationId = newId();
  const kept = await keepCaseFiles(services, { organId, kind: 'application', id: applicationId }, received);
  if (!kept.ok) return kept;
  const kinds = received.map(({ kind }) => kind);
  return ok({ applicationId, kept: kept.value.map((file, index) => ({ ...file, kind: kinds[index] ?? 'material' })) });
}

/** Accepts files and keeps them sealed for a case: all or none. */
export async function keepCaseFiles(
  services: Services,
  subject: CaseFileSubject,
  received: readonly ReceivedFile[],
): Promise<Result<readonly KeptCaseFile[]>> {
  const ids = received.map(() => newId());
  const kept = await keepUploads(services, received, (index) => caseFilePlace(subject, ids[index] ?? ''));
  return kept.ok ? ok(kept.value.map((upload, index) => ({ fileId: ids[index] ?? '', upload }))) : kept;
}

export async function discardCaseFiles(services: Services, kept: readonly KeptCaseFile[]): Promise<void> {
  await discardUploads(
    services,
    kept.map(({ upload }) => upload),
  );
}

/** Enters kept files in their case. */
export async function enterCaseFiles(
  trx: OrganTransaction,
  vault: Vault,
  act: Act,
  { subject, purpose, kept }: { subject: CaseFileSubject; purpose: string; kept: readonly KeptCaseFile[] },
): Promise<void> {
  for (const { fileId, upload } of kept) {
    const { name, mediaType } = upload;
    const stored = { storedAt: act.now, storedBy: actorOf(act.viewer) };
    await insertCaseFile(trx, vault, subject, { fileId, purpose, name, mediaType, file: upload, ...stored });
  }
}

export async function enterIntakeFiles(
  trx: OrganTransaction,
  vault: Vault,
  act: Act,
  organId: string,
  { applicationId, kept }: IntakeFiles,
): Promise<void> {
  const subject = { organId, kind: 'application', id: applicationId } as const;
  await enterCaseFiles(trx, vault, act, { subject, purpose: ATTACHMENT, kept });
}
