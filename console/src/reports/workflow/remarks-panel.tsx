import { cellNames } from '../../../../src/annual-report/domain/form-layout/index.js';
import { REPORT_SECTIONS } from '../../../../src/annual-report/domain/report-document.js';
import type { FormatId } from '../../../../src/law/report-format/index.js';
import { Button } from 'antd';
import type { Remark, ReportDraft } from '../../api/reports.ts';
import { fill } from '../../messages/fill.ts';
import { words } from '../../messages/index.ts';
import { sectionOfCell } from '../place-of.ts';
import { showRemarked } from '../show-place.ts';
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

/** A place in the words of a list: with the number of its paragraph. */
function remarkPlace(remark: Remark, format: FormatId): string {
  const name = remarkPlaceName(remark, format);
  return remark.paragraph === null ? name : `${name} · ${fill(texts.paragraph, { n: remark.paragraph + 1 })}`;
}

/** Remarks on a section (or the preamble), its paragraphs and the cells of its table, where they stand. */
export function SectionRemarks({ draft, section }: { readonly draft: ReportDraft; readonly section: number }) {
  return draft.way.remarks
    .filter((remark) => remarkSection(remark) === section)
    .map((remark) => (
      <div key={remark.id}>
        {(remark.cell !== null || remark.paragraph !== null) && (
          <h3>
            {remark.cell !== null && remarkPlaceName(remark, draft.format)}
            <Button
              type="link"
              size="small"
              aria-label={`${texts.show}：${remarkPlace(remark, draft.format)}`}
              onClick={() => void showRemarked(remark)}
            >
              {texts.show}
            </Button>
          </h3>
        )}
        <RemarkCard remark={remark} draft={draft} />
      </div>
    ));
}

/** Which remarks wait for an answer, each leading to its place; and those on the whole report. */
export function RemarksPanel({ draft }: { readonly draft: ReportDraft }) {
  const { remarks } = draft.way;
  const whole = remarks.filter((remark) => remarkSection(remark) === null);
  const open = remarks.filter((remark) => remark.settledAs === null && remarkSection(remark) !== null);
  if (whole.length === 0 && open.length === 0) return null;
  return (
    <section className="panel" aria-labelledby="remarks-title">
      <h2 id="remarks-title">{texts.remarks}</h2>
      {open.length > 0 && (
        <>
          <p>{fill(texts.remarksOpen, { count: open.length })}</p>
          <ul className="plain-list">
            {open.map((remark) => (
              <li key={remark.id}>
                <Button type="link" size="small" className="remark-link" onClick={() => void showRemarked(remark)}>
                  {remarkPlace(remark, draft.format)}
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
      {whole.map((remark) => (
        <RemarkCard key={remark.id} remark={remark} draft={draft} />
      ))}
    </section>
  );
}
