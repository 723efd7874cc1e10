import type { LocalDate } from '../../../kernel/local-date.js';
import type { Organ } from '../../../organs/index.js';
import type { OrganTransaction } from '../../../platform/database/schema.js';
import { newestUpload } from '../../db/uploads/uploads.js';
import { versionsOf } from '../../db/versions.js';
import type { ParsedReport } from '../../domain/check/parsed-report.js';
import { parsedFromDocument } from '../../domain/draft/parsed-from-document.js';
import { formatOfYear } from '../../domain/draft/report-year.js';
import type { ReportDocument } from '../../domain/report-document.js';
import { documentFromReading, parsedFromReading } from '../../domain/uploads/report-reading.js';

/** A report of an earlier year, whether it was published here or put in as a file. */
export interface PreviousReport {
  readonly document: ReportDocument;
  /** As the rules of the check read it. */
  readonly parsed: ParsedReport;
  /** `null` for one that was put in as a file. */
  readonly publishedOn: LocalDate | null;
  /** Name of the file it was put in as; `null` for one published here. */
  readonly fileName: string | null;
}

/**
 * The report that stands for an earlier year (上一年度报告): as it was published here; where none was, as it was put in as a file,
 * the newest of several (docs/decisions/0171). `null` where there is neither.
 */
export async function previousReport(
  trx: OrganTransaction,
  {
    organ,
    year,
    today,
  }: { readonly organ: Pick<Organ, 'id' | 'name'>; readonly year: number; readonly today: LocalDate },
): Promise<PreviousReport | null> {
  const [published] = await versionsOf(trx, organ.id, year);
  if (published) {
    const { document } = published.content;
    return { document, parsed: parsedFromDocument(document), publishedOn: published.published_on, fileName: null };
  }
  const format = formatOfYear(year, today);
  const upload = format.ok ? await newestUpload(trx, organ.id, year) : null;
  if (!upload || !format.ok) return null;
  return {
    document: documentFromReading(upload.reading, { organName: organ.name, year, format: format.value.id }),
    parsed: parsedFromReading(upload.reading, year),
    publishedOn: null,
    fileName: upload.file_name,
  };
}
