/**
 * How alike two descriptions of information are, 0 to 1: the share of their pairs of characters that both have (Dice),
 * without spaces, punctuation and the words every application has. A help to who decides, never a decision.
 */
export function similarity(one: string, other: string): number {
  const [a, b] = [pairsOf(one), pairsOf(other)];
  if (a.size === 0 || b.size === 0) return 0;
  let shared = 0;
  for (const pair of a) if (b.has(pair)) shared += 1;
  return (2 * shared) / (a.size + b.size);
}

/** From here on two descriptions are shown as perhaps the same. */
export const ALIKE = 0.5;

const COMMON = /请求|申请|公开|获取|信息|政府|有关|相关|关于|本人|希望|提供/gu;

function pairsOf(text: string): ReadonlySet<string> {
  const plain = [
    ...text
      .normalize('NFKC')
      .toLowerCase()
      .replace(COMMON, '')
      .replace(/[\p{P}\p{S}\s]/gu, ''),
  ];
  return new Set(plain.slice(1).map((sign, index) => `${plain[index]}${sign}`));
}
