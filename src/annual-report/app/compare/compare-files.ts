import { basename } from 'node:path';
import { refuse, type Result } from '../../../kernel/result.js';
import { readDocument } from '../../../platform/documents/index.js';
import { addComparedFindings, checkDocument, type CheckOptions } from '../../domain/check/check-report.js';
import { precedes } from '../../domain/check/rules/continuity.js';
import { compareReports } from '../../domain/compare/compare-reports.js';
import type { ComparedReports, ComparedSide } from '../../domain/compare/compared-reports.js';
import { plainOrgan } from '../../domain/similar/plain-words.js';

async function readSide(path: string, options: CheckOptions): Promise<Result<ComparedSide>> {
  const document = await readDocument(path);
  const checked = document.ok ? checkDocument(document.value, options) : document;
  if (!checked.ok) return refuse(checked.code, { path, ...checked.params });
  return { ok: true, value: { file: basename(path), checked: checked.value } };
}

/** Of two reports of one organ, two years in a row, the later is also held to the earlier's figures (`continuity.*`). */
function withContinuity(later: ComparedSide, earlier: ComparedSide, options: CheckOptions): ComparedSide {
  const [report, before] = [later.checked.report, earlier.checked.report];
  const isOne = report.organ !== null && plainOrgan(report.organ) === plainOrgan(before.organ);
  if (!isOne || before.year === null || later.checked.year === null) return later;
  if (!precedes(before, later.checked.year)) return later;
  return { ...later, checked: addComparedFindings(later.checked, { ...options, previous: before }) };
}

/** Reads two report files and compares them; refuses with `file.*` or `report.*` where one cannot be read, naming it. */
export async function compareFiles(
  paths: { readonly one: string; readonly other: string },
  options: CheckOptions,
): Promise<Result<ComparedReports>> {
  const one = await readSide(paths.one, options);
  if (!one.ok) return one;
  const other = await readSide(paths.other, options);
  if (!other.ok) return other;
  const sides = [withContinuity(one.value, other.value, options), withContinuity(other.value, one.value, options)];
  return { ok: true, value: compareReports(sides[0] ?? one.value, sides[1] ?? other.value) };
}
