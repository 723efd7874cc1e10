import { findCatalogueItem, GENRES, isGenre } from '../../../law/catalogue/index.js';
import { sayDate, type Language } from '../../../platform/http/portal/index.js';
import type { Piece, ShownHit } from '../../../platform/search/index.js';
import type { PublicSearch } from '../../app/search/search-public.js';
import { searchWords } from './messages/index.js';

/** Text with what was looked for marked. */
export function Marked({ pieces }: { pieces: readonly Piece[] }) {
  return pieces.map(({ text, marked }, index) => (marked ? <mark key={index}>{text}</mark> : text));
}

/** What a hit is: its form, or what kind of thing it is. */
function sort(hit: ShownHit, language: Language): string {
  const t = searchWords(language);
  if (hit.genre !== null && isGenre(hit.genre)) return GENRES[hit.genre][language];
  return t(`kind.${hit.kind}`);
}

function FoundItem({ hit, organs, language }: { hit: ShownHit; organs: PublicSearch['organs']; language: Language }) {
  const t = searchWords(language);
  const organ = organs.get(hit.organId)?.name;
  const item = hit.catalogue === null ? null : findCatalogueItem(hit.catalogue);
  return (
    <li>
      <h3 lang="zh-CN">
        <a href={hit.address}>
          <Marked pieces={hit.title} />
        </a>
      </h3>
      {hit.passage.length > 0 && (
        <p className="passage" lang="zh-CN">
          <Marked pieces={hit.passage} />
        </p>
      )}
      <p className="about">
        {organ !== undefined && <span lang="zh-CN">{organ}</span>}
        {hit.documentNumber !== null && (
          <span lang="zh-CN">
            <Marked pieces={hit.documentNumber} />
          </span>
        )}
        <span>{sort(hit, language)}</span>
        {item !== null && <span>{item[language]}</span>}
        <span>
          {t('item.published')} <time dateTime={hit.publishedOn}>{sayDate(hit.publishedOn, language)}</time>
        </span>
        {hit.standing !== null && hit.standing !== 'effective' && (
          <span className="tag warn">{t(`validity.${hit.standing}`)}</span>
        )}
      </p>
    </li>
  );
}

export interface FoundListProps {
  readonly hits: readonly ShownHit[];
  readonly organs: PublicSearch['organs'];
  readonly language: Language;
}

export function FoundList({ hits, organs, language }: FoundListProps) {
  return (
    <ol className="found">
      {hits.map((hit) => (
        <FoundItem key={hit.documentId} hit={hit} organs={organs} language={language} />
      ))}
    </ol>
  );
}
