import { cellNames } from '../../../../src/annual-report/domain/form-layout/index.js';
import { REPORT_SECTIONS } from '../../../../src/annual-report/domain/report-document.js';
import type { FormatId } from '../../../../src/law/report-format/index.js';
import { Button } from 'antd';
import type { Remark, ReportDraft } from '../../api/reports.ts';
import { words } from '../../messages/index.ts';
import { cellPlace, sectionOfCell } from '../place-of.ts';
import { texts } from './messages.ts';
import { RemarkCard } from './remark-card.tsx';

/** The name of the place a remark is about. */
export function remarkPlaceName(remark: Remark, format: FormatId): string {
  if (remark.cell !== null) return cellNames(format).get(remark.cell) ?? remark.cell;
  if (remark.section === null) return texts.wholeReport;
  if (remark.section === 0) return words.reports.preamble;
  const section = REPORT_SECTIONS.find(({ id }) => id === remark.section);
  return `${section?.number ?? ''}${section?.title ?? ''}`;
}

/** The section a remark stands in: that of its cell's table; `null` for one on the whole report. */
export function remarkSection({ section, cell }: Remark): number | null {
  return section ?? (cell === null ? null : sectionOfCell(cell));
}

/** Remarks on a section (or the preamble), its paragraphs and the cells of its table, where they stand. */
export function SectionRemarks({ draft, section }: { readonly draft: ReportDraft; readonly section: number }) {
  return draft.way.remarks
    .filter((remark) => remarkSection(remark) === section)
    .map((remark) => (
      <div key={remark.id}>
        {remark.cell !== null && (
          <h3>
            {remarkPlaceName(remark, draft.format)}
            <Button type="link" size="small" onClick={() => showCell(remark.cell ?? '')}>
              {texts.show}
            </Button>
          </h3>
        )}
        <RemarkCard remark={remark} draft={draft} />
      </div>
    ));
}

function showCell(cell: string): void {
  const place = document.getElementById(cellPlace(cell));
  place?.scrollIntoView({ block: 'center' });
  (place?.querySelector<HTMLElement>('button') ?? place)?.focus({ preventScroll: true });
}

/** Remarks on the whole report. */
export function RemarksPanel({ draft }: { readonly draft: ReportDraft }) {
  const shown = draft.way.remarks.filter((remark) => remarkSection(remark) === null);
  if (shown.length === 0) return null;
  return (
    <section className="panel" aria-labelledby="remarks-title">
      <h2 id="remarks-title">{texts.remarks}</h2>
      {shown.map((remark) => (
        <RemarkCard key={remark.id} remark={remark} draft={draft} />
      ))}
    </section>
  );
}
