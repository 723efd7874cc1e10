import { Type, type Static } from '@sinclair/typebox';
import { CATALOGUE_CODES, GENRE_CODES, type Genre } from '../../law/catalogue/index.js';

const choice = <T extends string>(values: readonly T[]) => Type.Unsafe<T>({ type: 'string', enum: [...values] });

export const PublicationDefaultsView = Type.Object({
  /** 发文机关 */
  issuer: Type.String(),
  /** Codes of the items of Art. 20 and 21 that the organ publishes. */
  catalogue: Type.Array(Type.String()),
  /** 机关代字 and this year, as `示政办发〔2026〕`; `null` where nothing numbered was published yet. */
  numberPrefix: Type.Unsafe<string | null>({ type: ['string', 'null'] }),
});
export type PublicationDefaultsView = Static<typeof PublicationDefaultsView>;

export const DueQuery = Type.Object(
  {
    catalogue: choice(CATALOGUE_CODES),
    genre: choice<Genre>(GENRE_CODES),
    from: Type.String({ description: 'made or changed on, YYYY-MM-DD' }),
  },
  { additionalProperties: false },
);
export const PublicationDueView = Type.Object({
  /** The last day to publish; `null` for what was there before the first Regulation. */
  dueOn: Type.Unsafe<string | null>({ type: ['string', 'null'] }),
  /** The rule it is counted by. */
  basis: Type.String(),
});
export type PublicationDueView = Static<typeof PublicationDueView>;
