import type { FeeFigures } from './reference.js';

/** Whether a processing fee (信息处理费) was collected in the year, and how much: 《条例》 Art. 42; report format, section 六. */
export function sayFees({ notices, noticed, payments, yuan }: FeeFigures): string {
  const noticesSaid = notices === 0 ? '' : `发出信息处理费收费通知${notices}件（通知金额${noticed}元），`;
  return noticesSaid + (payments === 0 ? '未收取信息处理费' : `收取信息处理费${yuan}元（${payments}件）`);
}
