import type { Result } from '../../kernel/result.js';
import type { Act } from '../../kernel/visibility.js';
import type { ReceivedFile } from '../../platform/files/index.js';
import type { Services } from '../../platform/services.js';
import type { AttachmentKind } from '../domain/events.js';
import { discardCaseFiles, keepIntakeFiles } from './intake-files.js';
import { submitApplication, type Receipt, type SubmitInput } from './submit-application.js';

/**
 * Takes an application in with its files (附件): all of it or nothing. Of a submission made twice the second one's files are
 * not kept. Refuses as `submitApplication`, and `upload.…` by the file's name.
 */
export async function submitWithFiles(
  services: Services,
  act: Act,
  input: Omit<SubmitInput, 'files'>,
  received: readonly (ReceivedFile & { readonly kind: AttachmentKind })[],
): Promise<Result<Receipt>> {
  if (received.length === 0) return submitApplication(services, act, input);
  const files = await keepIntakeFiles(services, input.organId, received);
  if (!files.ok) return files;
  let entered = false;
  try {
    const receipt = await submitApplication(services, act, { ...input, files: files.value });
    entered = receipt.ok && !receipt.value.repeated;
    return receipt;
  } finally {
    if (!entered) await discardCaseFiles(services, files.value.kept);
  }
}
