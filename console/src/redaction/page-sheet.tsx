import { Button } from 'antd';
import { useRef, useState, type KeyboardEvent, type PointerEvent } from 'react';
import { fill } from '../messages/fill.ts';
import { pagePicture, type AreaView, type PageView } from './api.ts';
import { areaBetween, nudged, type MarkedArea } from './mark-areas.ts';
import { texts } from './messages.ts';
import type { Marks } from './use-marks.ts';

interface PageSheetProps {
  readonly id: string;
  readonly fileId: string;
  readonly page: PageView;
  readonly marks: Marks;
  readonly found: readonly AreaView[];
  /** What a copy just made withholds, areas it found by itself included. */
  readonly withheld: readonly AreaView[];
  readonly drawing: boolean;
  readonly preview: boolean;
}

interface Drag {
  readonly from: { readonly x: number; readonly y: number };
  readonly to: { readonly x: number; readonly y: number };
}

const STEPS: Readonly<Record<string, { x: number; y: number }>> = {
  ArrowLeft: { x: -2, y: 0 },
  ArrowRight: { x: 2, y: 0 },
  ArrowUp: { x: 0, y: -2 },
  ArrowDown: { x: 0, y: 2 },
};

/** One page as the server draws it, with what is marked on it; areas are drawn by dragging with a mouse, pen or finger. */
export function PageSheet({ id, fileId, page, marks, found, withheld, drawing, preview }: PageSheetProps) {
  const sheet = useRef<HTMLDivElement>(null);
  const [drag, setDrag] = useState<Drag | null>(null);
  const place = ({ clientX, clientY }: PointerEvent) => {
    const { left, top, width, height } = (sheet.current as HTMLDivElement).getBoundingClientRect();
    return { x: ((clientX - left) / width) * page.width, y: ((clientY - top) / height) * page.height };
  };
  const start = (event: PointerEvent<HTMLDivElement>): void => {
    if (!drawing || event.button !== 0 || event.target !== event.currentTarget) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    setDrag({ from: place(event), to: place(event) });
  };
  const end = (event: PointerEvent<HTMLDivElement>): void => {
    if (drag === null) return;
    const area = areaBetween(page.page, page, drag.from, place(event));
    if (area !== null) marks.add([area], 'ask');
    setDrag(null);
  };
  const press = (event: KeyboardEvent, area: MarkedArea): void => {
    const step = STEPS[event.key];
    if (event.key === 'Delete' || event.key === 'Backspace') marks.remove(area.key);
    else if (step !== undefined) marks.change(area.key, nudged(area, page, step, event.shiftKey ? 'resize' : 'move'));
    else return;
    event.preventDefault();
  };
  const drawn = drag === null ? null : areaBetween(page.page, page, drag.from, drag.to);
  return (
    <figure className="sheet">
      <figcaption>
        <span>{fill(page.lines.length > 0 ? texts.page : texts.pageScanned, { page: page.page })}</span>
        <Button
          size="small"
          aria-label={`${texts.wholePage}：${fill(texts.page, { page: page.page })}`}
          onClick={() => marks.add([{ page: page.page, x: 0, y: 0, width: page.width, height: page.height }], 'ask')}
        >
          {texts.wholePage}
        </Button>
      </figcaption>
      <div className="sheet-paper" style={{ aspectRatio: `${page.width} / ${page.height}` }}>
        <img
          src={pagePicture(id, fileId, page.page)}
          alt={fill(texts.page, { page: page.page })}
          loading="lazy"
          draggable={false}
        />
        <div
          ref={sheet}
          className={drawing ? 'sheet-marks sheet-drawing' : 'sheet-marks'}
          onPointerDown={start}
          onPointerMove={(event) => drag !== null && setDrag({ ...drag, to: place(event) })}
          onPointerUp={end}
          onPointerCancel={() => setDrag(null)}
        >
          {found.map((area, index) => (
            <span key={index} className="sheet-found" style={styleOf(area, page)} aria-hidden="true" />
          ))}
          {marks.areas.map((area, index) =>
            area.page === page.page ? (
              <button
                key={area.key}
                type="button"
                className={preview ? 'sheet-area sheet-area-final' : 'sheet-area'}
                style={styleOf(area, page)}
                aria-label={fill(texts.areaOnPage, { number: index + 1, page: page.page })}
                onKeyDown={(event) => press(event, area)}
              >
                {!preview && index + 1}
              </button>
            ) : null,
          )}
          {withheld.map((area, index) => (
            <span key={index} className="sheet-withheld" style={styleOf(area, page)} aria-hidden="true" />
          ))}
          {drawn !== null && <span className="sheet-area sheet-area-new" style={styleOf(drawn, page)} />}
        </div>
      </div>
    </figure>
  );
}

/** Where an area stands on a page, in shares of it. */
export function styleOf(area: AreaView, page: PageView) {
  const share = (value: number, whole: number) => `${(value / whole) * 100}%`;
  return {
    left: share(area.x, page.width),
    top: share(area.y, page.height),
    width: share(area.width, page.width),
    height: share(area.height, page.height),
  };
}
