import { Button } from 'antd';
import { useDeferredValue, useMemo } from 'react';
import { offerReferences, type ReferenceOffer } from '../../../../src/annual-report/domain/tell/find-figures.js';
import { writeReference } from '../../../../src/annual-report/domain/tell/reference.js';
import type { ReferredFigures } from '../../../../src/annual-report/domain/tell/resolve-text.js';
import type { ReportDraft } from '../../api/reports.ts';
import { fill } from '../../messages/fill.ts';
import { texts } from './messages.ts';

interface ReferenceOffersProps {
  readonly text: string;
  readonly format: ReportDraft['format'];
  readonly figures: ReferredFigures;
  readonly change: (text: string) => void;
}

/** Typed numbers that are also figures of the tables, each to be made a reference. */
export function ReferenceOffers({ text, format, figures, change }: ReferenceOffersProps) {
  const looked = useDeferredValue(text);
  const offers = useMemo(() => offerReferences(looked, format, figures), [looked, format, figures]);
  if (offers.length === 0 || looked !== text) return null;
  const take = ({ from, to }: ReferenceOffer, figure: string): void =>
    change(text.slice(0, from) + writeReference({ form: 'now', figure }) + text.slice(to));
  return (
    <details className="reference-offers">
      <summary>
        {texts.offers}（{offers.length}）
      </summary>
      <p className="secondary">{texts.offersHint}</p>
      <ul className="plain-list">
        {offers.map((offer) => (
          <li key={offer.from}>
            {fill(texts.offer, { around: offer.around, typed: offer.typed })}
            <span className="offer-choices">
              {offer.figures.map(({ figure, name }) => (
                <Button key={figure} size="small" onClick={() => take(offer, figure)}>
                  {fill(texts.refer, { name })}
                </Button>
              ))}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
