import type { Language } from '../../../platform/http/portal/index.js';
import type { CatalogueSurvey, SurveyedItem } from '../../app/publication/survey-catalogue.js';
import { MOST_COUNTED } from '../../app/publication/list-publications.js';
import { infoWords } from './messages/index.js';

interface SideProps {
  readonly survey: CatalogueSurvey;
  /** Where lists lie: `/info`, or below an organ. */
  readonly base: string;
  /** Code of the item one is in; `null` in none. */
  readonly current: string | null;
  readonly language: Language;
}

function Entry({ entry, base, current, language }: Omit<SideProps, 'survey'> & { readonly entry: SurveyedItem }) {
  const t = infoWords(language);
  const { item, count } = entry;
  return (
    <li>
      <a href={`${base}/${item.code}`} aria-current={item.code === current ? 'page' : undefined}>
        {item[language]}
        <span className="count" aria-hidden="true">
          {count >= MOST_COUNTED ? t('side.capped') : count}
        </span>
        <span className="hidden">{t('side.count', { count: count >= MOST_COUNTED ? t('side.capped') : count })}</span>
      </a>
    </li>
  );
}

/** The catalogue beside a list (主动公开目录), in the order of the articles, with how much there is of each. */
export function CatalogueSide({ survey, ...place }: SideProps) {
  const t = infoWords(place.language);
  const of = (article: 20 | 21) => survey.items.filter(({ item }) => item.article === article);
  return (
    <nav className="side" id="catalogue" aria-labelledby="catalogue-title">
      <h2 id="catalogue-title">{t('side.title')}</h2>
      <ul>
        <li>
          <a href={place.base} aria-current={place.current === null ? 'page' : undefined}>
            {t('side.all')}
          </a>
        </li>
      </ul>
      {([20, 21] as const).map((article) => (
        <div key={article}>
          <h3>{t(`side.${article}`)}</h3>
          <ul>
            {of(article).map((entry) => (
              <Entry key={entry.item.code} entry={entry} {...place} />
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}
