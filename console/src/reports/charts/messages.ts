import { language } from '../../messages/language.ts';

const zh = {
  title: '{year}年申请办理情况图表',
  lead: '按台账现在的记录统计本机关受理的申请。',
  leadOwn: '按台账现在的记录统计本级受理的申请，不含所属机关。',
  show: '显示图表',
  hide: '收起图表',
  twin: '查看数据表',
  none: '没有数据。',
  months: '各月收到和办结的申请',
  month: '月份',
  monthOf: '{month}月',
  received: '收到',
  replied: '办结',
  outcomes: '办理结果',
  outcome: '结果',
  applicants: '新收申请的申请人类型',
  applicant: '申请人类型',
  count: '件数',
  share: '占比',
  pace: '答复用时（工作日）',
  paceNote: '自收到次日起计至首次答复之日，含补正、征求意见等不计入答复期限的时间；是否按期，按各件的答复期限认定。',
  paceSum: '办结 {replied} 件，按期 {inTime} 件，按期率 {rate}；逾期 {overdue} 件。用时中位数 {median} 个工作日。',
  band: '工作日',
  bandOf: '{from}–{to}',
  bandOver: '{from} 以上',
};

export type ChartMessages = typeof zh;

const en: ChartMessages = {
  title: 'Applications of {year} in charts',
  lead: 'Applications this office handled, as the record says now.',
  leadOwn: 'Applications handled by the government itself, as the record says now; without its members.',
  show: 'Show the charts',
  hide: 'Hide the charts',
  twin: 'Show the figures as a table',
  none: 'No figures.',
  months: 'Received and closed by month',
  month: 'Month',
  monthOf: '{month}',
  received: 'Received',
  replied: 'Closed',
  outcomes: 'Outcomes',
  outcome: 'Outcome',
  applicants: 'Applicants of those received',
  applicant: 'Applicant',
  count: 'Count',
  share: 'Share',
  pace: 'Time to reply (working days)',
  paceNote:
    'From the day after receipt to the first reply, days in which the limit rested included; in time is what the limit of each application says.',
  paceSum:
    '{replied} closed, {inTime} in time ({rate}), {overdue} late. Half of them took at most {median} working day(s).',
  band: 'Working days',
  bandOf: '{from}–{to}',
  bandOver: '{from} or more',
};

/** Every text of the charts, in the language chosen. */
export const texts: ChartMessages = language === 'en' ? en : zh;
