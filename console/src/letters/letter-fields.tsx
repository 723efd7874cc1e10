import { Input } from 'antd';
import { useId, useRef } from 'react';
import { fill } from '../messages/fill.ts';
import { words } from '../messages/index.ts';
import { placesOf, type LetterDraft } from './letter-draft.ts';

const t = words.cases.letters;

interface LetterFieldsProps {
  readonly draft: LetterDraft;
  readonly change: (draft: LetterDraft) => void;
}

/** The words of a letter, part by part; what is still open is listed and found by a click. */
export function LetterFields({ draft, change }: LetterFieldsProps) {
  const root = useRef<HTMLDivElement>(null);
  const set = (part: Partial<LetterDraft>): void => change({ ...draft, ...part });
  return (
    <div ref={root} className="letter-fields">
      <OpenPlaces places={placesOf(draft)} find={(place) => select(root.current, `【${place}】`)} />
      <Part label={t.titleField} value={draft.title} set={(title) => set({ title })} />
      {draft.addressee !== null && (
        <Part label={t.addressee} value={draft.addressee} set={(addressee) => set({ addressee })} />
      )}
      <Part label={t.paragraphs} hint={t.paragraphsHint} rows={8} value={draft.body} set={(body) => set({ body })} />
      {draft.rows && <TableCells head={draft.head} rows={draft.rows} set={(rows) => set({ rows })} />}
      {draft.rows && draft.afterTable !== '' && (
        <Part label={t.afterTable} rows={3} value={draft.afterTable} set={(afterTable) => set({ afterTable })} />
      )}
      {draft.remedies !== null && (
        <Part
          label={t.remedies}
          hint={t.remediesHint}
          rows={3}
          value={draft.remedies}
          set={(remedies) => set({ remedies })}
        />
      )}
      <Part
        label={t.attachments}
        hint={t.attachmentsHint}
        rows={1}
        value={draft.attachments}
        set={(attachments) => set({ attachments })}
      />
    </div>
  );
}

interface PartProps {
  readonly label: string;
  readonly hint?: string;
  /** Left out for a single line. */
  readonly rows?: number;
  readonly value: string;
  readonly set: (value: string) => void;
}

function Part({ label, hint, rows, value, set }: PartProps) {
  const id = useId();
  return (
    <div className="letter-part">
      <label htmlFor={id}>
        {label}
        {hint && <span className="secondary">　{hint}</span>}
      </label>
      {rows === undefined ? (
        <Input id={id} value={value} maxLength={400} onChange={(event) => set(event.target.value)} />
      ) : (
        <Input.TextArea
          id={id}
          value={value}
          autoSize={{ minRows: rows, maxRows: 24 }}
          onChange={(event) => set(event.target.value)}
        />
      )}
    </div>
  );
}

interface OpenPlacesProps {
  readonly places: readonly string[];
  readonly find: (place: string) => void;
}

function OpenPlaces({ places, find }: OpenPlacesProps) {
  if (places.length === 0) return <p className="tone-success">{t.complete}</p>;
  return (
    <div className="open-places">
      <p className="tone-warning">{fill(t.openPlaces, { count: places.length })}</p>
      <ul>
        {places.map((place) => (
          <li key={place}>
            <button type="button" onClick={() => find(place)}>
              {place}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

interface TableCellsProps {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly set: (rows: readonly (readonly string[])[]) => void;
}

function TableCells({ head, rows, set }: TableCellsProps) {
  const put = (row: number, column: number, value: string): void =>
    set(rows.map((cells, r) => (r === row ? cells.map((cell, c) => (c === column ? value : cell)) : cells)));
  return (
    <div className="letter-cells">
      <table>
        <caption>{t.table}</caption>
        {head.length > 0 && (
          <thead>
            <tr>
              {head.map((cell) => (
                <th key={cell} scope="col">
                  {cell}
                </th>
              ))}
            </tr>
          </thead>
        )}
        <tbody>
          {rows.map((cells, row) => (
            <tr key={row}>
              {cells.map((cell, column) => (
                <td key={column}>
                  <Input
                    aria-label={fill(t.cell, { row: row + 1, column: column + 1 })}
                    value={cell}
                    onChange={(event) => put(row, column, event.target.value)}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Selects the first occurrence of a text in the fields of a letter. */
function select(root: HTMLElement | null, text: string): void {
  for (const field of root?.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea') ?? []) {
    const at = field.value.indexOf(text);
    if (at < 0) continue;
    field.focus();
    field.setSelectionRange(at, at + text.length);
    return;
  }
}
