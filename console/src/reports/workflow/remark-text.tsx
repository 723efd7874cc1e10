import type { Remark } from '../../api/reports.ts';
import { fill } from '../../messages/fill.ts';
import { texts } from './messages.ts';

/** The words of a remark; for a paragraph, what stood there before them. */
export function RemarkText({ remark }: { readonly remark: Remark }) {
  return (
    <>
      {remark.paragraph !== null && (
        <div className="secondary">
          {fill(texts.paragraph, { n: remark.paragraph + 1 })}
          {remark.excerpt !== null && ` ${fill(texts.excerpt, { text: remark.excerpt })}`}
        </div>
      )}
      <p className="remark-text">{remark.text}</p>
    </>
  );
}
