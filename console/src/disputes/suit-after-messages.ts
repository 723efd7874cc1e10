import { language } from '../messages/language.ts';

const zh = {
  title: '复议后起诉',
  hint: '不服复议决定的，可以自收到复议决定书之日起十五日内起诉（《行政诉讼法》第四十五条）。收到起诉状副本后登记，计入年报表四“复议后起诉”。',
  register: '登记复议后起诉',
  registered: '已登记：',
};

const en: typeof zh = {
  title: 'Suit after the reconsideration',
  hint: 'Who does not accept the decision may sue within fifteen days of receiving it (Administrative Litigation Law, Art. 45). Once the copy of the complaint is served, register the suit; it counts in its own row of table four.',
  register: 'Register the suit',
  registered: 'Registered: ',
};

export const texts = language === 'en' ? en : zh;
