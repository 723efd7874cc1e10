import { yearOf } from '../../../kernel/local-date.js';
import { CATALOGUE, catalogueOf, type CatalogueItem } from '../../../law/catalogue/index.js';
import type { Organ } from '../../../organs/index.js';
import type { Db } from '../../../platform/database/schema.js';
import { countByCatalogue, shownSpan, type CatalogueCount } from '../../db/publication/catalogue-counts.js';
import { MOST_COUNTED } from './list-publications.js';
import { classOf } from './prepare-content.js';

export interface SurveyedItem extends Pick<CatalogueCount, 'count' | 'newestOn'> {
  readonly item: CatalogueItem;
}

export interface CatalogueSurvey {
  /** Items of the catalogue in their order; of an organ, those the articles ask of its class. Counts end at `MOST_COUNTED`. */
  readonly items: readonly SurveyedItem[];
  /** Years with something published, the last first. */
  readonly years: readonly number[];
}

/** The catalogue (主动公开目录), 《条例》 Art. 20 and 21, with what is published of each item. Public. */
export async function surveyCatalogue(db: Db, organ: Pick<Organ, 'id' | 'kind'> | null): Promise<CatalogueSurvey> {
  const items = organ ? catalogueOf(classOf(organ)) : CATALOGUE;
  const organId = organ?.id ?? null;
  const codes = items.map(({ code }) => code);
  const [counts, span] = await Promise.all([
    countByCatalogue(db, { organId, codes, most: MOST_COUNTED }),
    shownSpan(db, organId),
  ]);
  const byCode = new Map(counts.map((each) => [each.code, each]));
  const last = span ? yearOf(span.to) : 0;
  return {
    items: items.map((item) => ({
      item,
      count: byCode.get(item.code)?.count ?? 0,
      newestOn: byCode.get(item.code)?.newestOn ?? null,
    })),
    years: span ? Array.from({ length: last - yearOf(span.from) + 1 }, (_, at) => last - at) : [],
  };
}
