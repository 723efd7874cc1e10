import type { FeeSlice } from '../../law/processing-fee/index.js';

/** How a fee stands, in words; the keys are those of the register. */
export const FEE_STATE_NAMES = {
  waiting: '待缴费',
  overdue: '逾期未缴',
  paid: '已缴费',
  unpaid: '未缴，不再处理',
  dropped: '已办结，未收取',
} as const;

/** Columns of table `t3`, in words. */
export const APPLICANT_NAMES: Readonly<Record<string, string>> = {
  natural: '自然人',
  enterprise: '商业企业',
  research: '科研机构',
  socialOrg: '社会公益组织',
  legalService: '法律服务机构',
  otherOrg: '其他组织',
};

/** `第11至15件：5件 × 100元 = 500元` */
export function sliceText(scale: 'items' | 'pages'): (slice: FeeSlice) => string {
  const unit = scale === 'items' ? '件' : '页';
  return ({ from, to, count, rate, yuan }) => {
    const range = from === to ? `第${from}${unit}` : `第${from}至${to}${unit}`;
    return `${range}：${count}${unit} × ${rate}元 = ${yuan}元`;
  };
}
