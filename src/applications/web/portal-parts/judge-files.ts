import { readFile } from 'node:fs/promises';
import { describeError } from '../../../kernel/errors.js';
import type { Refusal } from '../../../kernel/result.js';
import { acceptUpload, ATTACHMENT_BOUNDS, checkBounds } from '../../../platform/files/index.js';
import type { Language } from '../../../platform/http/portal/index.js';
import type { PortalForm } from './receive-portal-form.js';

/** What is wrong with the files of a form, by the field each came in; what concerns all of them stands by `field`. */
export async function judgeFiles(
  { files, refusal }: PortalForm,
  field: string,
  language: Language,
): Promise<ReadonlyMap<string, string>> {
  const say = ({ code, params }: Refusal) => describeError(code, params, language);
  const errors = new Map<string, string>();
  const within = checkBounds(files, ATTACHMENT_BOUNDS);
  if (refusal) errors.set(field, say(refusal));
  else if (!within.ok && within.code !== 'upload.too-large') errors.set(field, say(within));
  for (const file of files) {
    const accepted = await acceptUpload(file.name, await readFile(file.path), ATTACHMENT_BOUNDS);
    if (accepted.ok) continue;
    const before = errors.get(file.field);
    errors.set(file.field, before === undefined ? say(accepted) : `${before} ${say(accepted)}`);
  }
  return errors;
}
