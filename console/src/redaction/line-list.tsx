import { Button } from 'antd';
import { fill } from '../messages/fill.ts';
import type { PageView } from './api.ts';
import { areaAround, isCovered } from './mark-areas.ts';
import { texts } from './messages.ts';
import type { Marks } from './use-marks.ts';

/** The lines of every page, for marking without a pointer. */
export function LineList({ pages, marks }: { readonly pages: readonly PageView[]; readonly marks: Marks }) {
  return (
    <>
      {pages.map(({ page, lines }) =>
        lines.length === 0 ? null : (
          <details key={page} className="line-list">
            <summary>{fill(texts.page, { page })}</summary>
            <ul>
              {lines.map(({ text, ...rect }, index) => (
                <li key={index}>
                  <span>{text}</span>
                  <Button
                    size="small"
                    disabled={isCovered(marks.areas, [{ page, ...rect }])}
                    aria-label={`${texts.lineTake}：${text}`}
                    onClick={() => marks.add([areaAround(page, rect)], 'ask')}
                  >
                    {texts.lineTake}
                  </Button>
                </li>
              ))}
            </ul>
          </details>
        ),
      )}
    </>
  );
}
