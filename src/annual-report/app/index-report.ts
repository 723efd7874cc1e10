import { v5 } from 'uuid';
import type { OrganTransaction } from '../../platform/database/schema.js';
import { withOrgan } from '../../platform/database/with-organ.js';
import { indexPublicDocument, removeOthers } from '../../platform/search/index.js';
import type { Services } from '../../platform/services.js';
import { versionsOf } from '../db/versions.js';
import { publishedYears } from '../db/report-years.js';
import { reportTitle } from '../domain/report-document.js';

/** Of whom a report is. */
export interface ReportOwner {
  readonly id: string;
  readonly code: string;
}

/** The id a report has in the index: the same for all its versions. */
function documentId(organId: string, year: number): string {
  return v5(`annual-report/${year}`, organId);
}

/** Makes the newest version of a report found (年度报告全文), in the transaction that publishes it. */
export async function indexReport(trx: OrganTransaction, organ: ReportOwner, year: number): Promise<void> {
  const [newest] = await versionsOf(trx, organ.id, year);
  if (!newest) return;
  const { document } = newest.content;
  await indexPublicDocument(trx, {
    organId: organ.id,
    documentId: documentId(organ.id, year),
    kind: 'annual-report',
    address: `/reports/${organ.code}/${year}`,
    title: reportTitle(document),
    documentNumber: null,
    numberKey: null,
    marks: [newest.organ_name],
    summary: '',
    body: [...document.preamble, ...document.sections.flatMap(({ paragraphs }) => paragraphs)].join('\n'),
    files: { text: '', read: true },
    catalogue: null,
    genre: null,
    publishedOn: newest.published_on,
    validity: 'none',
    inForceOn: null,
    endedOn: null,
  });
}

/** Makes the index of an organ's reports anew, each in its place. Gives how many there are. */
export function reindexReports({ db }: Pick<Services, 'db'>, organ: ReportOwner): Promise<number> {
  return withOrgan(db, { actor: 'system:search', organId: organ.id }, (trx) => indexReports(trx, organ));
}

/** Indexes all reports an organ has published within a transaction. */
export async function indexReports(trx: OrganTransaction, organ: ReportOwner): Promise<number> {
  const years = await publishedYears(trx, organ.id);
  for (const year of years) await indexReport(trx, organ, year);
  const ids = years.map((year) => documentId(organ.id, year));
  await removeOthers(trx, { organId: organ.id, kind: 'annual-report' }, ids);
  return years.length;
}
