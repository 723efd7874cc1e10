import { cellNames } from '../../../../src/annual-report/domain/form-layout/index.js';
import { yearOnYear } from '../../../../src/annual-report/domain/tell/year-on-year.js';
import type { ReportDraft } from '../../api/reports.ts';
import { fill } from '../../messages/fill.ts';
import { useBeside } from '../editor/api.ts';
import './compare.css';
import { texts } from './messages.ts';
import { sayChange } from './year-table.tsx';

/** What section 一 tells of, of the tables. */
const KEY_CELLS = [
  't2.normative.issued',
  't2.normative.effective',
  't2.licensing.decisions',
  't2.penalties.decisions',
  't3.received.total',
  't3.carriedIn.total',
  't3.handled.total',
  't3.carriedOut.total',
  't4.reconsideration.total',
];

/** The figures a general account rests on, with last year's, beside the text that tells of them. */
export function KeyFigures({ draft }: { readonly draft: ReportDraft }) {
  const previous = useBeside(draft.year).data?.previous;
  if (!previous) return null;
  const names = cellNames(draft.format);
  return (
    <details className="year-table">
      <summary>{fill(texts.keyFigures, { year: previous.year })}</summary>
      <div
        className="key-figures"
        tabIndex={0}
        role="region"
        aria-label={fill(texts.keyFigures, { year: previous.year })}
      >
        <table>
          <thead>
            <tr>
              <th scope="col">{texts.item}</th>
              <th scope="col">{draft.year}</th>
              <th scope="col">{previous.year}</th>
              <th scope="col">{texts.difference}</th>
            </tr>
          </thead>
          <tbody>
            {KEY_CELLS.filter((cell) => names.has(cell)).map((cell) => {
              const told = yearOnYear(draft.cells[cell]?.value ?? null, previous.cells[cell] ?? null);
              return (
                <tr key={cell} className={told.notable ? 'notable' : undefined}>
                  <th scope="row">{names.get(cell)}</th>
                  <td className="numeric">{told.now ?? '—'}</td>
                  <td className="numeric">{told.before ?? '—'}</td>
                  <td className="numeric">
                    {sayChange(told)} {told.notable && <span className="notable-mark">{texts.notable}</span>}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </details>
  );
}
