import type { LetterView } from '../api/letters.ts';
import { words } from '../messages/index.ts';
import { dateIn } from '../shell/format-date.ts';
import './letters.css';

const t = words.cases.letters;

/** A letter as it will look on paper, near enough to be read and approved; the file has the exact layout of GB/T 9704. */
export function LetterSheet({ letter }: { readonly letter: Pick<LetterView, 'text' | 'documentNumber'> }) {
  const { text } = letter;
  if (!text) return <p className="secondary">{t.erased}</p>;
  const number = letter.documentNumber ?? text.documentNumber;
  return (
    <article className="letter-sheet" lang="zh-CN">
      {text.head && <p className="letter-head">{text.head}</p>}
      {number && <p className="letter-number">{number}</p>}
      {text.head && <hr className="letter-line" />}
      <h2 className="letter-title">{text.title}</h2>
      {text.addressee && <p className="letter-addressee">{text.addressee}：</p>}
      {text.paragraphs.map((paragraph, index) => (
        <p key={index}>{paragraph}</p>
      ))}
      {text.table && (
        <div className="letter-table">
          <table>
            {text.table.head.length > 0 && (
              <thead>
                <tr>
                  {text.table.head.map((cell) => (
                    <th key={cell} scope="col">
                      {cell}
                    </th>
                  ))}
                </tr>
              </thead>
            )}
            <tbody>
              {text.table.rows.map((row, index) => (
                <tr key={index}>
                  {row.map((cell, column) => (
                    <td key={column}>{cell}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {text.afterTable.map((paragraph, index) => (
        <p key={index}>{paragraph}</p>
      ))}
      {text.remedies && <p>{text.remedies}</p>}
      {text.attachments.length > 0 && <p>附件：{text.attachments.join('；')}</p>}
      <p className="letter-sign">{text.signature}</p>
      <p className="letter-sign">{dateIn('zh', text.date)}</p>
    </article>
  );
}
