/** What a third party (第三方) is: a person, a person in business (个体工商户), a legal person or other organization. */
export const PARTIES = ['person', 'individualBusiness', 'organization'] as const;
export type Party = (typeof PARTIES)[number];

export const PARTY_NAMES: Readonly<Record<Party, string>> = {
  person: '自然人',
  individualBusiness: '个体工商户',
  organization: '法人或者其他组织',
};

/** What of a third party a disclosure may harm, 《条例》 Art. 15: 商业秘密、个人隐私等. */
export const INTERESTS = ['tradeSecret', 'privacy', 'otherRights'] as const;
export type Interest = (typeof INTERESTS)[number];

export const INTEREST_NAMES: Readonly<Record<Interest, string>> = {
  tradeSecret: '商业秘密',
  privacy: '个人隐私',
  otherRights: '其他合法权益',
};

const INTERESTS_OF: Readonly<Record<Party, readonly Interest[]>> = {
  person: ['privacy', 'otherRights'],
  individualBusiness: ['tradeSecret', 'privacy', 'otherRights'],
  organization: ['tradeSecret', 'otherRights'],
};

/** The interests a third party of its kind can have: privacy (个人隐私) is a person's, a trade secret is a business's (docs/decisions/0114). */
export function interestsOf(party: Party): readonly Interest[] {
  return INTERESTS_OF[party];
}

/**
 * How far a third party's objection is followed in a partial disclosure (对第三方意见的采纳情况), 《条例》 Art. 32, 37: wholly, and nothing is
 * disclosed over it; in part; not at all.
 */
export const FOLLOWED = ['wholly', 'partly', 'not'] as const;
export type Followed = (typeof FOLLOWED)[number];

export const FOLLOWED_NAMES: Readonly<Record<Followed, string>> = {
  wholly: '全部采纳，相关内容不予公开',
  partly: '部分采纳，其余内容公开',
  not: '不采纳，相关内容公开',
};
