import type { ReactNode } from 'react';
import type { Language } from '../../../platform/http/portal/index.js';
import type { Organ } from '../../domain/organ.js';
import { columnWords } from './messages/index.js';

type Place = 'home' | 'guide' | 'institutions';

const addressesOf = (code: string) =>
  [
    ['home', `/organs/${code}`],
    ['guide', `/organs/${code}/guide`],
    ['institutions', `/organs/${code}/institutions`],
    ['info', `/organs/${code}/info`],
    ['reports', `/organs/${code}#reports`],
    ['apply', `/apply/${code}`],
  ] as const;

interface ColumnProps {
  readonly organ: Pick<Organ, 'code'>;
  readonly place: Place;
  readonly language: Language;
  readonly children: ReactNode;
}

/** A page of an organ's column (政府信息公开专栏, 国办公开办函〔2019〕61号) with what else stands in it beside. */
export function OrganColumn({ organ, place, language, children }: ColumnProps) {
  const t = columnWords(language);
  return (
    <div className="with-side">
      <nav className="side" aria-labelledby="column-title">
        <h2 id="column-title">{t('column.title')}</h2>
        <ul>
          {addressesOf(organ.code).map(([key, href]) => (
            <li key={key}>
              <a href={href} aria-current={key === place ? 'page' : undefined}>
                {t(`column.${key}`)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <div className="sheet">{children}</div>
    </div>
  );
}
