import { createReadStream } from 'node:fs';
import { ok, refuse, type Result } from '../../../kernel/result.js';
import type { Services } from '../../../platform/services.js';
import { compareData } from '../../domain/open-ledger/compare-published.js';
import type { ShownVerdict } from '../../domain/open-ledger/render-verdict.js';
import { findPublished } from '../find-published.js';
import { publishedFile } from '../publish-files/published-file.js';
import { reportData } from '../publish-files/report-data.js';
import { readLedger } from './read-ledger.js';

/** A version of a report published here. */
export interface PublishedHere {
  readonly organ: string;
  readonly year: number;
  readonly version?: number;
}

/**
 * Verifies the ledger of a report published here against its data. Refuses `organ.unknown`, `report.unknown`,
 * `report.no-ledger`, and `verify.unreadable` where its ledger is none.
 */
export async function verifyPublished(
  services: Pick<Services, 'db' | 'files' | 'fontFolder'>,
  asked: PublishedHere,
  now: Date,
): Promise<Result<ShownVerdict>> {
  const found = await findPublished(services.db, asked);
  if (!found.ok) return found;
  const { published } = found.value;
  const file = await publishedFile(services, published, 'ndjson', now);
  if (!file.ok) return file;
  const read = await readLedger(await file.value.open());
  if (!read.ok) return refuse('verify.unreadable', { target: file.value.name, ...wordsOf(read) });
  return ok({ verdict: read.verdict, published: compareData(read.verdict, reportData(published)) });
}

/**
 * Verifies a ledger that somebody brought; where its report is published here, against that too. Refuses `verify.unreadable`.
 * @param path where it lies while this request lasts
 */
export async function verifyBrought(
  { db }: Pick<Services, 'db'>,
  { path, name }: { readonly path: string; readonly name: string },
): Promise<Result<ShownVerdict>> {
  const read = await readLedger(createReadStream(path));
  if (!read.ok) return refuse('verify.unreadable', { target: name, ...wordsOf(read) });
  const { organ, year, version } = read.verdict.report;
  const found = await findPublished(db, { organ: organ.code, year, version });
  const published = found.ok ? compareData(read.verdict, reportData(found.value.published)) : null;
  return ok({ verdict: read.verdict, published });
}

const wordsOf = ({ reason, english }: { readonly reason: string; readonly english: string }) => ({ reason, english });
