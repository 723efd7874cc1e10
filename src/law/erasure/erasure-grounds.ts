interface ErasureGroundRule {
  /** In Chinese, as the law has it. */
  readonly label: string;
  /** In Chinese. */
  readonly article: string;
}

const item = (number: string, label: string): ErasureGroundRule => ({
  label,
  article: `《个人信息保护法》第四十七条第一款第${number}项`,
});

/** When personal data are erased (应当删除个人信息的情形), 《个人信息保护法》 Art. 47(1), items 1 to 5, in force since 2021-11-01. */
export const ERASURE_GROUNDS = {
  purposeDone: item('一', '处理目的已实现、无法实现或者为实现处理目的不再必要'),
  retentionOver: item('二', '保存期限已届满'),
  consentWithdrawn: item('三', '个人撤回同意'),
  unlawful: item('四', '违反法律、行政法规或者违反约定处理个人信息'),
  otherLaw: item('五', '法律、行政法规规定的其他情形'),
} as const satisfies Record<string, ErasureGroundRule>;

export type ErasureGround = keyof typeof ERASURE_GROUNDS;

/** As an event has it; `unstated`: erased when the reason was still written freely, which is shown to nobody any more. */
export type RecordedErasureGround = ErasureGround | 'unstated';

export const ERASURE_GROUND_KEYS = Object.keys(ERASURE_GROUNDS) as readonly ErasureGround[];

export function isErasureGround(text: string): text is ErasureGround {
  return Object.hasOwn(ERASURE_GROUNDS, text);
}

/** A ground in words; `null` where none was stated. */
export function erasureGroundWords(ground: RecordedErasureGround): string | null {
  if (ground === 'unstated') return null;
  const { label, article } = ERASURE_GROUNDS[ground];
  return `${label}（${article}）`;
}

/** An event that still had the reason as free text, which could name someone: as of the next version without it. */
export function withoutFreeReason({
  reason: _,
  ...payload
}: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return { ...payload, ground: 'unstated' satisfies RecordedErasureGround };
}
