import type { LimitId } from '../limits/index.js';

/** Who an item is about: `government` 人民政府 · `department` 政府部门 · `town` 乡（镇）人民政府. */
export type OrganClass = 'government' | 'department' | 'town';

/** An item of the catalogue of what organs publish of themselves (主动公开目录), 《条例》 Art. 20 and 21. */
export interface CatalogueItem {
  /** Stands in addresses and in the ledger; never changed. */
  readonly code: string;
  /** Class in an index number (索引号的类别号): the article and the item, `2001` for Art. 20 (1) (docs/decisions/0180). */
  readonly classNumber: string;
  readonly article: 20 | 21;
  /** The item of Art. 20, 1 to 15; the place of the matter in Art. 21, whose matters are not numbered. */
  readonly item: number;
  /** The words of the article. */
  readonly statutory: string;
  readonly zh: string;
  readonly en: string;
  /** Whom the article names. */
  readonly organs: readonly OrganClass[];
  /**
   * Who always has something of it and lacks it where there is nothing; the others owe it only where their work brings it
   * about (《条例》 Art. 10, 21: 根据本地方的具体情况).
   */
  readonly always: readonly OrganClass[];
  /** By when it is published, counted from when it was made or changed, unless a kind of it has a rule of its own (`publicationLimit`). */
  readonly limit: LimitId;
  /** In Chinese, how it is kept up to date. */
  readonly upkeep: string;
}
