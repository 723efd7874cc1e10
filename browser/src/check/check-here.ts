import { checkDocument, readReport } from '../../../src/annual-report/domain/check/check-report.js';
import type { ParsedReport } from '../../../src/annual-report/domain/check/parsed-report.js';
import { countFindings } from '../../../src/annual-report/domain/check/render/finding-groups.js';
import { renderCheckFragment } from '../../../src/annual-report/domain/check/render/html-fragment.js';
import { validateCheckForm } from '../../../src/annual-report/web/check/check-form.js';
import { annualReportWords } from '../../../src/annual-report/web/messages/index.js';
import type { ExtractedDocument } from '../../../src/kernel/document-model.js';
import { describeError } from '../../../src/kernel/errors.js';
import { localDate } from '../../../src/kernel/local-date.js';
import { ok, type Refusal, type Result } from '../../../src/kernel/result.js';
import { bytesOf, loadReader, readBytes } from '../documents/read-file.ts';
import type { CheckMessage, CheckRequest, Wrong } from './protocol.ts';

/** Refusals of this browser alone: the server may still read the file. */
const SERVER_MAY = new Set(['file.server-only', 'file.unreadable', 'file.timeout']);
const LONGEST_NAME = 120;

async function readFile(file: File): Promise<Result<ExtractedDocument>> {
  const bytes = await bytesOf(file);
  return bytes.ok ? readBytes(bytes.value, file.name) : bytes;
}

async function readPrevious(file: File | null): Promise<Result<ParsedReport | undefined>> {
  if (!file) return ok(undefined);
  const document = await readFile(file);
  return document.ok ? readReport(document.value) : document;
}

/**
 * Checks a report where it lies, by the code the server checks with; nothing leaves this worker but the result.
 * @param begin called when everything needed is loaded and reading begins
 */
export async function checkHere(request: CheckRequest, begin: () => void): Promise<CheckMessage> {
  const { form, file, previous, language } = request;
  const t = annualReportWords(language);
  const files = new Map(file ? [['file', file]] : []);
  const judged = validateCheckForm(form, t, files);
  if (!judged.ok) return { kind: 'wrong', errors: [...judged.errors], server: false };
  for (const each of [file, previous]) {
    const bytes = each && (await bytesOf(each));
    if (bytes?.ok) await loadReader(bytes.value);
  }
  begin();
  const before = await readPrevious(previous);
  if (!before.ok) return wrong('previous', before, request);
  const document = file ? await readFile(file) : await readBytes(Buffer.from(form.text), 'pasted.txt');
  if (!document.ok) return wrong('file', document, request);
  const options = { ...judged.conditions, previous: before.value, asOf: localDate(request.asOf) };
  const checked = checkDocument(document.value, options);
  if (!checked.ok) return wrong('file', checked, request);
  const { errors, warnings } = countFindings(checked.value.findings);
  const name = file ? file.name.slice(-LONGEST_NAME) : t('check.result.pasted');
  return {
    kind: 'checked',
    html: renderCheckFragment(checked.value, { idPrefix: '', name: t('check.result.of', { name }) }),
    said: errors + warnings === 0 ? t('check.here.clean') : t('check.here.found', { errors, warnings }),
  };
}

function wrong(field: 'file' | 'previous', { code, params }: Refusal, { language }: CheckRequest): Wrong {
  const message = describeError(code, params, language);
  const said = annualReportWords(language)(`check.wrong.${field}`, { message });
  return { kind: 'wrong', errors: [[field, said]], server: SERVER_MAY.has(code) };
}
