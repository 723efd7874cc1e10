import { sayDate, type Language } from '../../../platform/http/portal/index.js';
import type { PublicationView } from '../../app/publication/publication-view.js';
import { ValidityMark } from './validity-mark.js';

interface RecordListProps {
  readonly items: readonly PublicationView[];
  readonly language: Language;
  /** Whose each is: left out where all are of one organ. */
  readonly issuers: 'shown' | 'left-out';
}

/** Records as a list: title, validity, document number, day. */
export function RecordList({ items, language, issuers }: RecordListProps) {
  return (
    <ul className="list info-list">
      {items.map((item) => {
        const from = [issuers === 'shown' ? item.issuer : null, item.documentNumber].filter((part) => part !== null);
        return (
          <li key={item.publicationId}>
            <span className="what" lang={item.language === 'zh' ? 'zh-CN' : 'en'}>
              <a href={`/info/r/${item.shortCode}`}>{item.title}</a>
              {item.standing !== 'in_force' && <ValidityMark standing={item.standing} language={language} />}
              {from.length > 0 && <span className="from">{from.join(' · ')}</span>}
            </span>
            {item.publishedOn !== null && (
              <time className="note" dateTime={item.publishedOn}>
                {sayDate(item.publishedOn, language)}
              </time>
            )}
          </li>
        );
      })}
    </ul>
  );
}
