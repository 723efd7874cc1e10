import { language } from '../../messages/language.ts';

const zh = {
  record: '补录{date}及以前已经办理的',
  hint: '期限已经不允许现在办理，只能补录{date}及以前已经在纸上办理的；日期填当时办理的日期。',
};

const en: typeof zh = {
  record: 'Put on record what was done by {date}',
  hint: 'It can no longer be done. What was done on paper by {date} can still be put on record, with the day it was done.',
};

export const texts = language === 'en' ? en : zh;
