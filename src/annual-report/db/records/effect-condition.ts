import { sql, type RawBuilder } from 'kysely';
import { REPEALING, type Effect } from '../../../disclosures/index.js';
import type { YearMoment } from '../../domain/derive/year-moment.js';

/** The condition under which a row of `disclosure_record` counts as something in a year: as `effectsOf` says of a document. */
export function effectCondition(effect: Effect, { from, to }: Pick<YearMoment, 'from' | 'to'>): RawBuilder<boolean> {
  const repealing = sql`ended_as = ANY(${[...REPEALING]}::text[])`;
  switch (effect) {
    case 'issued':
      return sql`made_on >= ${from}`;
    case 'disclosed':
      return sql`published_on BETWEEN ${from} AND ${to}`;
    case 'repealed':
      return sql`ended_on BETWEEN ${from} AND ${to} AND ${repealing}`;
    case 'expired':
      return sql`ended_on BETWEEN ${from} AND ${to} AND NOT ${repealing}`;
    case 'effective':
      return sql`in_force_on <= ${to} AND (ended_on IS NULL OR ended_on > ${to})`;
    case 'total':
      return sql`published_on <= ${to}`;
  }
}
