import type { ComparedReports } from '../../domain/compare/compared-reports.js';
import type { ComparePdfSettings } from './compare-pdf.js';

/** The comparison as a Word file; its writer is loaded only when asked for. */
export async function compareToDocx(compared: ComparedReports): Promise<Uint8Array> {
  return (await import('./compare-docx.js')).compareToDocx(compared);
}

/** The comparison as PDF/A; its writer is loaded only when asked for. */
export async function compareToPdf(compared: ComparedReports, settings: ComparePdfSettings): Promise<Uint8Array> {
  return (await import('./compare-pdf.js')).compareToPdf(compared, settings);
}
