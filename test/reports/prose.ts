import type { ReportModel } from './model.js';

/** Text of an invented report about its tables; numbers in it must not be taken for cells. */
export function opening(model: ReportModel): string[] {
  const { organ, year } = model;
  return [
    `${organ}${year}年政府信息公开工作年度报告`,
    `本报告依照《中华人民共和国政府信息公开条例》编制，由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议、行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项六部分组成，统计期限为${year}年1月1日至${year}年12月31日。`,
    '一、总体情况',
    `${year}年，我局在水务网站公开信息 118 条，办理申请 7 件，没有一件超期。`,
    '（一）主动公开政府信息情况',
    '全年发布供水公告 31 条。',
    '（二）依申请公开情况',
    '申请都在期限内答复。',
  ];
}

export const HEADINGS = {
  2: '二、主动公开政府信息情况',
  3: '三、收到和处理政府信息公开申请情况',
  4: '四、政府信息公开行政复议、行政诉讼情况',
} as const;

export function closing(model: ReportModel): string[] {
  return [
    '五、存在的主要问题及改进情况',
    `对照要求，水质数据公开还不够及时。${model.year + 1}年将按月发布。`,
    '六、其他需要报告的事项',
    '本年度没有收取信息处理费。',
  ];
}
