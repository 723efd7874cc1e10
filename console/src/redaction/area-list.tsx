import { Button, InputNumber, Select } from 'antd';
import { fill } from '../messages/fill.ts';
import type { PageView } from './api.ts';
import { groundOptions } from './grounds.ts';
import type { Elsewhere, MarkedArea } from './mark-areas.ts';
import { texts } from './messages.ts';
import type { Marks } from './use-marks.ts';

const SIDES = [
  ['x', texts.left],
  ['y', texts.top],
  ['width', texts.width],
  ['height', texts.height],
] as const;

const elsewhereOptions = (Object.keys(texts.elsewhereOptions) as Elsewhere[]).map((value) => ({
  value,
  label: texts.elsewhereOptions[value],
}));

/** Every area with its place in figures, its ground and what to do with the same text elsewhere. */
export function AreaList({ marks, pages }: { readonly marks: Marks; readonly pages: readonly PageView[] }) {
  if (marks.areas.length === 0) return <p className="secondary">{texts.areasNone}</p>;
  return (
    <ol className="area-list">
      {marks.areas.map((area, index) => (
        <li key={area.key}>
          <AreaFields area={area} number={index + 1} marks={marks} page={pages[area.page - 1]} />
        </li>
      ))}
    </ol>
  );
}

interface AreaFieldsProps {
  readonly area: MarkedArea;
  readonly number: number;
  readonly marks: Marks;
  readonly page: PageView | undefined;
}

function AreaFields({ area, number, marks, page }: AreaFieldsProps) {
  const most = { x: page?.width, y: page?.height, width: page?.width, height: page?.height };
  return (
    <fieldset className="area-fields">
      <legend>{fill(texts.areaOnPage, { number, page: area.page })}</legend>
      <div className="area-sides">
        {SIDES.map(([side, label]) => (
          <label key={side}>
            <span>{label}</span>
            <InputNumber
              size="small"
              min={side === 'width' || side === 'height' ? 1 : 0}
              {...(most[side] === undefined ? {} : { max: most[side] })}
              step={1}
              value={area[side]}
              onChange={(value) => value !== null && marks.change(area.key, { [side]: value })}
            />
          </label>
        ))}
      </div>
      <label className="area-choice">
        <span>{texts.ground}</span>
        <Select
          size="small"
          options={groundOptions}
          value={area.ground}
          onChange={(ground) => marks.change(area.key, { ground })}
          aria-label={`${texts.ground} ${number}`}
        />
      </label>
      <label className="area-choice">
        <span>{texts.elsewhere}</span>
        <Select
          size="small"
          options={elsewhereOptions}
          value={area.elsewhere}
          onChange={(elsewhere) => marks.change(area.key, { elsewhere })}
          aria-label={`${texts.elsewhere} ${number}`}
        />
      </label>
      <Button
        size="small"
        danger
        aria-label={`${texts.remove} ${fill(texts.area, { number })}`}
        onClick={() => marks.remove(area.key)}
      >
        {texts.remove}
      </Button>
    </fieldset>
  );
}
