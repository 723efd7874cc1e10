import { fold, squeeze } from './normalize.js';

export type SectionId = 1 | 2 | 3 | 4 | 5 | 6;

/** The words of each section's title (《条例》 Art. 50 and the official format), with what real reports put for them. */
const TITLES: readonly (readonly [SectionId, RegExp])[] = [
  [
    1,
    /^(?:(?:20\d\d年度?)?(?:政府信息公开)?(?:工作)?(?:总体|基本|整体|总的)(?:工作)?情况(?:概述)?|概述|总体概述|总述)$/u,
  ],
  [
    2,
    /^(?:(?:本机关|行政机关)?主动公开(?:政府)?(?:信息)?(?:工作)?(?:的)?(?:情况|工作)|政府信息主动公开(?:工作)?情况)$/u,
  ],
  [
    3,
    /^(?:(?:收到|受理)(?:和|及|与|并|、)?处理(?:的)?(?:依申请公开)?(?:政府)?信息(?:公开)?申请(?:的)?情况|收到和处理依申请公开政府信息情况|(?:政府信息)?依申请公开(?:政府信息)?(?:办理|工作)?情况)$/u,
  ],
  [
    4,
    /^(?:因?(?:依?申请)?(?:政府)?信息公开(?:工作)?(?:被|引起|引发|提起|的|申请)*(?:申请)?行政复议[、和及与,]?(?:被)?(?:提起|提出|引起)?(?:的)?行政诉讼(?:的)?情况|(?:政府信息公开)?行政复议[、和及与,]?(?:提起)?行政诉讼(?:的)?情况|政府信息公开(?:的)?复议[、和及与,]?诉讼情况)$/u,
  ],
  [
    5,
    /^(?:政府信息公开)?(?:工作)?(?:中)?(?:存在|主要)(?:的)?(?:主要|突出)?(?:的)?(?:问题|困难|不足)(?:和不足|与不足|及不足|、不足)?(?:[、和及与,以]*(?:下一步)?(?:的)?(?:改进|整改|解决)(?:的)?(?:工作)?(?:情况|措施|办法|方向|意见|打算|计划)(?:和措施|及措施|、措施)?)?$/u,
  ],
  [
    6,
    /^(?:其他|其它)(?:需要|需|应当|应)?(?:说明|报告)?(?:和报告|或报告)?(?:的)?(?:有关)?(?:事项|情况)$|^需要(?:说明|报告)的其(?:他|它)(?:事项|情况)$|^(?:需要|其他需要)报告的(?:其他)?(?:事项|情况)$/u,
  ],
];

/** Longer lines are sentences. */
const LONGEST = 60;

/** Which section a title names; `null` where it is none of the six. */
export function sectionOfTitle(text: string): SectionId | null {
  if (text.length > LONGEST) return null;
  const words = squeeze(fold(text))
    .replace(/^(?:关于|20\d\d年度?)/u, '')
    .replace(/^我?[本全]?(?:局|镇|街道|县|区|市|单位|委|乡)(?=政府信息|主动|收到)/u, '')
    .replace(/[。.:;,、_]+$/u, '');
  if (words.length < 2 || words.length > 32) return null;
  for (const [id, title] of TITLES) if (title.test(words)) return id;
  return null;
}
