import { Button, Tag } from 'antd';
import { PRIVACY_KIND_NAMES, PRIVACY_REASON_NAMES } from '../../../src/disclosures/domain/privacy-scan/privacy-hit.js';
import { fill } from '../messages/fill.ts';
import { language } from '../messages/language.ts';
import type { FoundView } from './api.ts';
import { areaAround, isCovered } from './mark-areas.ts';
import { texts } from './messages.ts';
import type { Marks } from './use-marks.ts';

const COLORS = { certain: 'error', likely: 'warning', possible: 'default' } as const;

/** What looks like personal data, each withheld by one click. */
export function FoundList({ found, marks }: { readonly found: readonly FoundView[]; readonly marks: Marks }) {
  if (found.length === 0) return <p className="secondary">{texts.foundNone}</p>;
  const open = found.filter(({ areas }) => !isCovered(marks.areas, areas));
  const sure = open.filter(({ confidence }) => confidence !== 'possible');
  const take = (hits: readonly FoundView[]): void =>
    marks.add(
      hits.flatMap(({ areas }) => areas.map(({ page, ...rect }) => areaAround(page, rect))),
      'cover',
    );
  return (
    <>
      {sure.length > 1 && (
        <Button className="block-gap" onClick={() => take(sure)}>
          {fill(texts.foundAll, { count: sure.length })}
        </Button>
      )}
      <ul className="found-list">
        {found.map((hit, index) => (
          <li key={index}>
            <FoundItem hit={hit} />
            {open.includes(hit) ? (
              <Button size="small" onClick={() => take([hit])} aria-label={`${texts.foundTake} ${hit.text}`}>
                {texts.foundTake}
              </Button>
            ) : (
              <span className="secondary">{texts.foundTaken}</span>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

/** What was found: how sure it is, what it looks like, where it stands and why it is taken for that. */
export function FoundItem({ hit }: { readonly hit: FoundView }) {
  return (
    <div>
      <Tag color={COLORS[hit.confidence]}>{texts.confidence[hit.confidence]}</Tag>
      <span>{nameOf(PRIVACY_KIND_NAMES, hit.kind)}</span>
      <span className="found-text">{hit.text.replace(/\s+/g, ' ')}</span>
      <span className="secondary">
        {fill(texts.page, { page: hit.areas[0]?.page ?? 1 })} · {nameOf(PRIVACY_REASON_NAMES, hit.reason)}
      </span>
    </div>
  );
}

function nameOf(names: Readonly<Record<string, { readonly zh: string; readonly en: string }>>, key: string): string {
  return names[key]?.[language] ?? key;
}
