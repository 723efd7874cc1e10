import { language } from '../../messages/language.ts';

const zh = {
  organ: '本系统内的机关',
  hint: '选择后，该机关在“来函征求意见”中直接查看来函、反馈意见；不在本系统内的机关，请在下方填写名称，以纸质函件征求意见。',
  none: '不在本系统内',
};

const en: typeof zh = {
  organ: 'Organ of this system',
  hint: 'Once chosen, it reads the letter and answers under “来函征求意见” in its own console. Where the organ is not in this system, write its name below and ask by paper letter.',
  none: 'Not in this system',
};

export const texts = language === 'en' ? en : zh;
