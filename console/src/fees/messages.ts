import { language } from '../messages/language.ts';

const zh = {
  title: '信息处理费',
  lead: '依据《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）。缴费在申请办理页登记，本页供财务部门核对。',
  year: '年度',
  ofYear: '{year}年',
  export: '导出 Excel 台账',
  sum: '共 {count} 笔，应收 {noticed} 元，已缴 {paid} 元，待缴 {waiting} 元。',
  none: '本年度没有收取信息处理费。',
  receiptNumber: '受理编号',
  scale: '计收方式',
  scales: { items: '按件', pages: '按量' },
  quantity: '件（页）数',
  month: '当月累计 {total} 件',
  yuan: '应收金额（元）',
  slices: '分段计算',
  slice: '第 {from} 至 {to}：{count} × {rate} 元',
  noticedOn: '通知日期',
  deliveredOn: '送达日期',
  payBy: '缴费期限',
  provisional: '（暂定）',
  paidOn: '缴费日期',
  state: '状态',
  states: {
    waiting: '待缴费',
    overdue: '逾期未缴',
    paid: '已缴费',
    unpaid: '未缴，不再处理',
    dropped: '已办结，未收取',
  },
};

export type FeeMessages = typeof zh;

const en: FeeMessages = {
  title: 'Processing fees',
  lead: 'By the Measures on the information processing fee (国办函〔2020〕109号). Payments are recorded on the case; this page is for the finance office.',
  year: 'Year',
  ofYear: '{year}',
  export: 'Export to Excel',
  sum: '{count} notices: {noticed} yuan due, {paid} paid, {waiting} awaited.',
  none: 'No processing fee was charged this year.',
  receiptNumber: 'Receipt number',
  scale: 'Scale',
  scales: { items: 'By item', pages: 'By page' },
  quantity: 'Items (pages)',
  month: '{total} in the month',
  yuan: 'Amount (yuan)',
  slices: 'By slice',
  slice: '{from} to {to}: {count} × {rate} yuan',
  noticedOn: 'Notice',
  deliveredOn: 'Delivered',
  payBy: 'To be paid by',
  provisional: ' (provisional)',
  paidOn: 'Paid',
  state: 'State',
  states: {
    waiting: 'Awaited',
    overdue: 'Overdue',
    paid: 'Paid',
    unpaid: 'Unpaid, not handled',
    dropped: 'Closed, not charged',
  },
};

/** Every text of the register of fees, in the language chosen. */
export const texts: FeeMessages = language === 'en' ? en : zh;
