/**
 * How a request to correct one's own record ends (更正政府信息记录), 《条例》 Art. 41. It is no application for information:
 * no row of table `t3` counts it.
 */
export const OWN_RECORD_OUTCOMES = {
  'ownRecord.corrected': { ground: '41.corrected', label: '审核属实，予以更正' },
  'ownRecord.refused': { ground: '41.unfounded', label: '经审核不属实，不予更正' },
  'ownRecord.forwarded': { ground: '41.forwarded', label: '不属于本机关职能范围，转送有权更正的行政机关' },
  'ownRecord.told': { ground: '41.told', label: '不属于本机关职能范围，告知向有权更正的行政机关提出' },
} as const;

export type OwnRecordOutcome = keyof typeof OWN_RECORD_OUTCOMES;

export function ownRecordGround(outcome: string): string | null {
  return OWN_RECORD_OUTCOMES[outcome as OwnRecordOutcome]?.ground ?? null;
}
