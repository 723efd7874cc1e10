import type { LocalDate } from '../../../kernel/local-date.js';
import { alwaysOwed, catalogueOf, type CatalogueItem, type OrganClass } from '../../../law/catalogue/index.js';

/**
 * How an organ stands with an item of the catalogue: `there` 已公开 · `lacking` 应当有而没有 · `declared` 声明不涉及 · `open` 有则公开, and
 * nothing is there: whether there is anything its work alone decides.
 */
export const ITEM_STATES = ['there', 'lacking', 'declared', 'open'] as const;
export type ItemState = (typeof ITEM_STATES)[number];

export const ITEM_STATE_NAMES: Readonly<Record<ItemState, string>> = {
  there: '已公开',
  lacking: '缺少',
  declared: '声明不涉及',
  open: '暂无，有则公开',
};

/** What 《条例》 asks an organ to say of itself beside its records: Art. 12 of its office, Art. 20 (2) of its work and people. */
export const ASKED_OF_PAGES = [
  { code: 'officeName', zh: '受理机构名称', basis: '《条例》第十二条', page: 'guide' },
  { code: 'address', zh: '办公地址', basis: '《条例》第十二条', page: 'guide' },
  { code: 'hours', zh: '办公时间', basis: '《条例》第十二条', page: 'guide' },
  { code: 'phone', zh: '联系电话', basis: '《条例》第十二条', page: 'guide' },
  { code: 'fax', zh: '传真号码', basis: '《条例》第十二条', page: 'guide' },
  { code: 'email', zh: '互联网联系方式', basis: '《条例》第十二条', page: 'guide' },
  { code: 'functions', zh: '机关职能', basis: '《条例》第二十条第（二）项', page: 'institutions' },
  { code: 'departments', zh: '机构设置', basis: '《条例》第二十条第（二）项', page: 'institutions' },
  { code: 'leaders', zh: '负责人姓名', basis: '《条例》第二十条第（二）项', page: 'institutions' },
] as const;
export type AskedOfPages = (typeof ASKED_OF_PAGES)[number];
export type PageField = AskedOfPages['code'];

/** What Art. 20 (2) asks: functions, departments, address, hours, contacts, names of those who lead it. */
const OF_ITSELF: readonly PageField[] = ['functions', 'departments', 'address', 'hours', 'phone', 'leaders'];

export interface ItemStanding {
  readonly item: CatalogueItem;
  readonly state: ItemState;
  readonly count: number;
  readonly newestOn: LocalDate | null;
  /** Why the organ has nothing of it, where it says so. */
  readonly reason: string | null;
}

export interface Completeness {
  readonly items: readonly ItemStanding[];
  /** What its pages do not say yet. */
  readonly missing: readonly AskedOfPages[];
  /** Items and fields lacking; Art. 20 (2) is counted by its fields. */
  readonly lacking: number;
}

export interface CompletenessFacts {
  readonly organ: OrganClass;
  readonly counts: ReadonlyMap<string, { readonly count: number; readonly newestOn: LocalDate | null }>;
  readonly declared: ReadonlyMap<string, string>;
  readonly pages: Readonly<Record<PageField, string | null>>;
}

/** What Art. 12, 20 and 21 ask of an organ and what it lacks (公开内容完整性). */
export function judgeCompleteness({ organ, counts, declared, pages }: CompletenessFacts): Completeness {
  const owed = new Set(alwaysOwed(organ).map(({ code }) => code));
  const missing = ASKED_OF_PAGES.filter(({ code }) => pages[code] === null);
  // Art. 20 (2) is met by the organ's own pages too, where they say all that item asks for.
  const saysItself = OF_ITSELF.every((code) => pages[code] !== null);
  const items = catalogueOf(organ).map((item): ItemStanding => {
    const { count = 0, newestOn = null } = counts.get(item.code) ?? {};
    const reason = declared.get(item.code) ?? null;
    const there = count > 0 || (item.code === 'organ' && saysItself);
    return { item, state: stateOf({ there, owed: owed.has(item.code), reason }), count, newestOn, reason };
  });
  // Of the item that its own pages could meet, the fields say what is lacking.
  const lackingItems = items.filter(({ item, state }) => state === 'lacking' && item.code !== 'organ');
  const lacking = lackingItems.length + missing.length;
  return { items, missing, lacking };
}

function stateOf(of: { readonly there: boolean; readonly owed: boolean; readonly reason: string | null }): ItemState {
  if (of.there) return 'there';
  if (of.owed) return 'lacking';
  return of.reason === null ? 'open' : 'declared';
}

/** Whether an organ may say it has nothing of an item: not of what every organ of its class always has. */
export function mayDeclare(organ: OrganClass, code: string): boolean {
  return catalogueOf(organ).some((item) => item.code === code) && !alwaysOwed(organ).some((item) => item.code === code);
}
