import { layForm, type FormCell, type FormTable } from '../../../../src/annual-report/domain/form-layout/index.js';
import { REPORT_SECTIONS, TABLE_OF_SECTION } from '../../../../src/annual-report/domain/report-document.js';
import type { FormatId } from '../../../../src/law/report-format/index.js';
import type { Remark } from '../../api/reports.ts';
import { fill } from '../../messages/fill.ts';
import { words } from '../../messages/index.ts';
import type { MemberReportPage } from '../api.ts';
import { OfficialTable } from '../../reports/official-table.tsx';
import { texts } from '../messages.ts';
import { placeName, type Place } from './place.ts';

type ReportText = NonNullable<MemberReportPage['document']>;

interface DocumentViewProps {
  readonly document: ReportText;
  readonly remarks: readonly Remark[];
  /** Puts a remark there; `null` where none can be put now. */
  readonly remark: ((place: Place) => void) | null;
}

/** A report as it was handed in, to be read; a paragraph or a figure chosen takes a remark. */
export function DocumentView({ document, remarks, remark }: DocumentViewProps) {
  const form = layForm(document.format as FormatId);
  const shared = { remarks, remark, format: document.format as FormatId };
  return (
    <article className="panel handed-in" lang="zh-CN">
      <h2>{words.reports.preamble}</h2>
      <Paragraphs {...shared} section={0} paragraphs={document.preamble} />
      {REPORT_SECTIONS.map(({ id, number, title }) => {
        const table = TABLE_OF_SECTION[id];
        const paragraphs = document.sections.find((section) => section.id === id)?.paragraphs ?? [];
        return (
          <section key={id} aria-labelledby={`read-${id}`}>
            <h2 id={`read-${id}`}>
              {number}
              {title}
            </h2>
            <Paragraphs {...shared} section={id} paragraphs={paragraphs} />
            {table && <ReadTable {...shared} table={form[table]} cells={document.cells} />}
          </section>
        );
      })}
    </article>
  );
}

interface PartProps {
  readonly remarks: readonly Remark[];
  readonly remark: ((place: Place) => void) | null;
  readonly format: FormatId;
}

function Paragraphs(props: PartProps & { readonly section: number; readonly paragraphs: readonly string[] }) {
  const { section, paragraphs, remarks, remark } = props;
  return paragraphs.map((text, paragraph) => {
    const marked = remarks.some((it) => it.section === section && it.paragraph === paragraph);
    const look = marked ? 'remarkable remarked' : 'remarkable';
    return remark ? (
      <button
        key={paragraph}
        type="button"
        className={look}
        title={texts.remark}
        onClick={() => remark({ section, paragraph })}
      >
        {text}
      </button>
    ) : (
      <p key={paragraph} className={marked ? 'remarked' : undefined}>
        {text}
      </p>
    );
  });
}

function ReadTable(
  props: PartProps & { readonly table: FormTable; readonly cells: Readonly<Record<string, number | null>> },
) {
  const { table, cells, ...part } = props;
  return (
    <OfficialTable
      table={table}
      caption={table.caption}
      cellOf={(cell, key) => <ReadCell {...part} key={key} cell={cell} cells={cells} />}
    />
  );
}

function ReadCell(
  props: PartProps & { readonly cell: FormCell; readonly cells: Readonly<Record<string, number | null>> },
) {
  const { cell, cells, remarks, remark, format } = props;
  const spans = { rowSpan: cell.rowSpan, colSpan: cell.colSpan };
  if (cell.kind === 'note') {
    return (
      <td id={cell.id} className="note" {...spans}>
        {cell.text}
      </td>
    );
  }
  if (cell.kind !== 'figure') {
    return (
      <th id={cell.id} scope={cell.scope} className={cell.narrow ? 'narrow' : undefined} {...spans}>
        {cell.text}
      </th>
    );
  }
  const key = cell.cellKey;
  const value = cells[key] ?? '';
  const marked = remarks.some((it) => it.cell === key) ? 'remarked' : '';
  return (
    <td headers={cell.headers.join(' ')} className={`figure numeric ${marked}`} {...spans}>
      {remark ? (
        <button
          type="button"
          className="remarkable"
          aria-label={`${value} ${fill(texts.remarkOn, { place: placeName({ cell: key }, format) })}`}
          onClick={() => remark({ cell: key })}
        >
          {value}
        </button>
      ) : (
        value
      )}
    </td>
  );
}
