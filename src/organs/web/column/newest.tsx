import type { LocalDate } from '../../../kernel/local-date.js';
import { sayDate, type Language } from '../../../platform/http/portal/index.js';
import { columnWords } from './messages/index.js';

export interface NewestLine {
  readonly shortCode: string;
  readonly title: string;
  readonly publishedOn: LocalDate | null;
}

interface NewestProps {
  readonly lines: readonly NewestLine[];
  /** Where all of it is. */
  readonly href: string;
  readonly language: Language;
}

/** What was published last, with the way to all of it. */
export function Newest({ lines, href, language }: NewestProps) {
  const t = columnWords(language);
  return (
    <section aria-labelledby="newest">
      <div className="block-head">
        <h2 id="newest">{t('column.newest')}</h2>
        <a href={href}>{t('column.newest.all')}</a>
      </div>
      {lines.length === 0 ? (
        <p>{t('column.newest.none')}</p>
      ) : (
        <ul className="list" lang="zh-CN">
          {lines.map(({ shortCode, title, publishedOn }) => (
            <li key={shortCode}>
              <a href={`/info/r/${shortCode}`}>{title}</a>
              {publishedOn !== null && (
                <time className="note" dateTime={publishedOn} lang={language === 'zh' ? 'zh-CN' : 'en'}>
                  {sayDate(publishedOn, language)}
                </time>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
