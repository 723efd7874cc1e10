import { localDate, type LocalDate } from '../../kernel/local-date.js';

/** `reconsiderationFirst` 复议前置: court only after reconsideration · `either` reconsideration or court. */
export type RemedyRegime = 'reconsiderationFirst' | 'either';

/** What holds for decisions made from a day on, until the next row. */
export interface RemedyRule {
  readonly decidedFrom: LocalDate;
  /** Outcome rows that go to reconsideration first, and `partial` where it withholds something on a ground of theirs. */
  readonly reconsiderationFirst: readonly string[];
  readonly sources: readonly string[];
  /** The text of the reply; `{organ}` the reconsideration organ, `{court}` the people's court. */
  readonly texts: Readonly<Record<RemedyRegime, string>>;
}

const EITHER =
  '如对本答复不服，可以自收到本答复之日起60日内向{organ}申请行政复议，或者自收到本答复之日起6个月内依法向{court}提起行政诉讼。';
const FIRST =
  '如对本答复不服，应当先自收到本答复之日起60日内向{organ}申请行政复议；对行政复议决定不服的，可以自收到行政复议决定书之日起15日内依法向{court}提起行政诉讼。';
const TEXTS = { either: EITHER, reconsiderationFirst: FIRST };

const ARTICLES_14_TO_16 = [
  'refused.stateSecret',
  'refused.otherLaw',
  'refused.safety',
  'refused.thirdParty',
  'refused.internalAffairs',
  'refused.process',
  'refused.enforcementFile',
] as const;

/** Remedies (救济途径) by the date of the decision, latest last; an organ's lawyer may put a table of their own in its place. */
export const REMEDY_TABLE: readonly RemedyRule[] = [
  {
    decidedFrom: localDate('2019-05-15'),
    reconsiderationFirst: [],
    sources: ['《条例》第五十一条', '《行政复议法》（2017年修正）第九条', '《行政诉讼法》第四十四条、第四十六条'],
    texts: TEXTS,
  },
  {
    // 行政机关不予公开的，应当先申请行政复议: every row that the form itself puts under 不予公开.
    decidedFrom: localDate('2024-01-01'),
    reconsiderationFirst: [...ARTICLES_14_TO_16, 'refused.inquiry'],
    sources: [
      '《行政复议法》（2023年修订）第二十条、第二十三条第一款第（四）项',
      '《行政诉讼法》第四十四条至第四十六条',
    ],
    texts: TEXTS,
  },
  {
    // Read as refusals on Art. 14, 15 and 16 alone; what cannot be provided or is not processed goes to court directly too.
    decidedFrom: localDate('2025-06-01'),
    reconsiderationFirst: ARTICLES_14_TO_16,
    sources: [
      '《行政复议法》（2023年修订）第二十条、第二十三条第一款第（四）项',
      '《行政诉讼法》第四十四条至第四十六条',
      '《最高人民法院关于审理政府信息公开行政案件适用法律若干问题的解释》（法释〔2025〕8号）第一条',
    ],
    texts: TEXTS,
  },
];
