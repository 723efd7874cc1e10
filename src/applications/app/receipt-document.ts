import { localDateInShanghai, type LocalDate } from '../../kernel/local-date.js';
import { ok, refuse, type Result } from '../../kernel/result.js';
import { maySee, type Viewer } from '../../kernel/visibility.js';
import { composeLetter, renderLetter, type LetterFile, type LetterForm, type LetterText } from '../../letters/index.js';
import { findOrgan, organSettings } from '../../organs/index.js';
import { listCaseFiles } from '../../platform/case-files/index.js';
import { withViewer } from '../../platform/database/with-viewer.js';
import type { Services } from '../../platform/services.js';
import { readPersonal } from '../../platform/vault/index.js';
import { CHANNEL_NAMES } from '../domain/channel.js';
import { WANTED_ROUTE_NAMES, WANTED_WAY_NAMES, type Applicant } from '../domain/request.js';
import { ATTACHMENT } from './intake-files.js';
import { loadApplication } from './load-application.js';

const MEDIA_TYPES: Readonly<Record<LetterForm, string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};

/**
 * The receipt (登记回执) as a document, 《条例》 Art. 31 (3), 45: as it stood on the day of receipt, whatever has moved the limit
 * since. For the applicant and the organ's office. Refuses `access.denied`, `application.unknown`, `letter.erased`.
 */
export async function receiptDocument(
  services: Services,
  viewer: Viewer,
  input: { readonly organId: string; readonly applicationId: string; readonly form: LetterForm; readonly now: Date },
): Promise<Result<LetterFile>> {
  const { organId, applicationId, form, now } = input;
  if (!maySee(viewer, { kind: 'identity', organId, applicationId })) return refuse('access.denied');
  const organ = await findOrgan(services.db, organId, localDateInShanghai(now));
  if (!organ) return refuse('organ.unknown', { organ: organId });
  const text = await receiptText(services, viewer, { organId, applicationId, organName: organ.name });
  if (!text.ok) return text;
  const content = await renderLetter(services, { text: text.value.letter, state: 'issued', seal: null }, form);
  return ok({ name: `登记回执（${text.value.receiptNumber}）.${form}`, mediaType: MEDIA_TYPES[form], content });
}

function receiptText(
  { db, vault }: Services,
  viewer: Viewer,
  { organId, applicationId, organName }: { organId: string; applicationId: string; organName: string },
): Promise<Result<{ readonly letter: LetterText; readonly receiptNumber: string }>> {
  return withViewer(db, viewer, organId, async (trx) => {
    const loaded = await loadApplication(trx, organId, applicationId);
    if (!loaded) return refuse('application.unknown');
    const place = { organId, streamId: applicationId };
    const applicant = await readPersonal(trx, vault, { ...place, kind: 'applicant' });
    if (!applicant.ok) return applicant;
    const description = await readPersonal(trx, vault, { ...place, kind: 'description' });
    if (!description.ok) return description;
    if (applicant.value === null) return refuse('letter.erased');
    const files = await listCaseFiles(trx, vault, { organId, kind: 'application', id: applicationId }, [ATTACHMENT]);
    if (!files.ok) return files;
    const { state, events } = loaded;
    const handedIn = new Set(state.attachments.map(({ fileId }) => fileId));
    const { name, column } = applicant.value as Applicant;
    const { way, route } = state.wantedForm;
    const first = events[0]?.payload as { readonly dueOn: LocalDate; readonly dueProvisional: boolean };
    const letter = composeLetter('receipt', {
      organ: { ...(await organSettings(trx, organId)), name: organName },
      date: state.receivedOn,
      receiptNumber: state.receiptNumber,
      receivedOn: state.receivedOn,
      description: typeof description.value === 'string' ? description.value : '',
      applicant: { name, kind: column === 'natural' ? 'person' : 'organization' },
      channel: CHANNEL_NAMES[state.channel],
      wantedForm: `${WANTED_WAY_NAMES[way]}（${WANTED_ROUTE_NAMES[route]}）`,
      dueOn: first.dueOn,
      dueProvisional: first.dueProvisional,
      attachments: files.value.flatMap(({ fileId, name: file }) => (file && handedIn.has(fileId) ? [file] : [])),
    });
    return letter.ok ? ok({ letter: letter.value, receiptNumber: state.receiptNumber }) : letter;
  });
}
