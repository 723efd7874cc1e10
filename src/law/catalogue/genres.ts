/**
 * What a publication is by its form (体裁): kinds of official documents (《党政机关公文处理工作条例》 Art. 8) that go out to the
 * public, and what is published beside them. Codes stand in the ledger and do not change.
 */
export const GENRES = {
  order: { zh: '命令（令）', en: 'Order' },
  resolution: { zh: '决定', en: 'Decision' },
  opinion: { zh: '意见', en: 'Opinion' },
  notice: { zh: '通知', en: 'Notice' },
  announcement: { zh: '公告', en: 'Announcement' },
  circular: { zh: '通告', en: 'Public notice' },
  bulletin: { zh: '公报', en: 'Bulletin' },
  criticism: { zh: '通报', en: 'Circular' },
  report: { zh: '报告', en: 'Report' },
  approval: { zh: '批复', en: 'Reply' },
  letter: { zh: '函', en: 'Letter' },
  minutes: { zh: '纪要', en: 'Minutes' },
  measures: { zh: '规定、办法', en: 'Measures' },
  plan: { zh: '规划、方案', en: 'Plan' },
  guide: { zh: '办事指南', en: 'Guide' },
  licence: { zh: '许可决定', en: 'Licensing decision' },
  penalty: { zh: '处罚决定', en: 'Penalty decision' },
  figures: { zh: '统计数据', en: 'Figures' },
  accounts: { zh: '预算、决算', en: 'Budget or accounts' },
  list: { zh: '名单、清单', en: 'List' },
  profile: { zh: '机构信息', en: 'Profile' },
  interpretation: { zh: '政策解读', en: 'Interpretation' },
  other: { zh: '其他', en: 'Other' },
} as const;

export type Genre = keyof typeof GENRES;
export const GENRE_CODES = Object.keys(GENRES) as readonly Genre[];

export function isGenre(text: string): text is Genre {
  return Object.hasOwn(GENRES, text);
}
