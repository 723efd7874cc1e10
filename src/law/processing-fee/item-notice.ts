import { ok, refuse, type Result } from '../../kernel/result.js';
import { feeByItem, MOST_ITEMS, type ProcessingFee } from './fee-scale.js';

/**
 * What one fee notice (收费通知) charges by item: f(n) − f(n − k), where `total` is n, all items of the applicant in the
 * month with those of this notice, and `items` is k, those of this notice (一件 unless the application was split by
 * 一事一申请, 国办函〔2020〕109号 Art. 4). The slices are those of the items charged now. Refuses `fee.count`.
 */
export function feeOfItemNotice(total: number, items = 1): Result<ProcessingFee> {
  const now = feeByItem(total);
  if (!now.ok) return now;
  if (!Number.isSafeInteger(items) || items < 0 || items > total) {
    return refuse('fee.count', { unit: '件', max: Math.min(total, MOST_ITEMS), value: items });
  }
  const first = total - items + 1;
  const slices = now.value.slices.flatMap((slice) => {
    const from = Math.max(slice.from, first);
    const count = slice.to - from + 1;
    return count > 0 ? [{ from, to: slice.to, count, rate: slice.rate, yuan: count * slice.rate }] : [];
  });
  return ok({ yuan: slices.reduce((sum, slice) => sum + slice.yuan, 0), slices });
}
