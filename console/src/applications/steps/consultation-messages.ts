import {
  FOLLOWED_NAMES,
  PARTY_NAMES,
  type Followed,
  type Party,
} from '../../../../src/applications/domain/third-party.js';
import { language } from '../../messages/language.ts';

const zh = {
  party: PARTY_NAMES,
  opinions: '对第三方意见的采纳情况',
  opinionsHint:
    '全部采纳、相关内容不予公开的，无须告知第三方；没有选择的，按不采纳处理，发出后须书面告知第三方（《条例》第三十二条）。',
  followed: FOLLOWED_NAMES,
  followedInPart: '部分采纳第三方意见，其余内容公开',
};

const party: Readonly<Record<Party, string>> = {
  person: 'A person',
  individualBusiness: 'A person in business (个体工商户)',
  organization: 'A legal person or organization',
};
const followed: Readonly<Record<Followed, string>> = {
  wholly: 'Followed wholly, what it concerns is withheld',
  partly: 'Followed in part, the rest is disclosed',
  not: 'Not followed, what it concerns is disclosed',
};

const en: typeof zh = {
  party,
  opinions: 'How far the objections are followed',
  opinionsHint:
    'Who is followed wholly need not be told. What is left open is taken as not followed: the third party must then be told in writing (Regulation, Art. 32).',
  followed,
  followedInPart: 'Followed in part, the rest is disclosed',
};

export const texts = language === 'en' ? en : zh;
