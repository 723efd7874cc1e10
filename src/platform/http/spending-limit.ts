import { ok, refuse, type Result } from '../../kernel/result.js';

export interface SpendingBounds {
  /** What one key may spend in a window: submissions, bytes. */
  readonly most: number;
  readonly windowMs: number;
  /** Keys kept in mind; the one longest unused is forgotten first. */
  readonly keys?: number;
}

export interface SpendingLimit {
  /**
   * Spends an amount of a key. Refuses `request.too-many` where more was spent before in this window than is allowed: the
   * one that goes past the bound still passes, the next does not.
   */
  spend(key: string, amount: number, now: Date): Result<null>;
}

/** A bound on what each address, or each organ, may bring in a window of time; of this process alone. */
export function spendingLimit({ most, windowMs, keys = 20_000 }: SpendingBounds): SpendingLimit {
  const spent = new Map<string, { until: number; amount: number }>();
  return {
    spend(key, amount, now) {
      const time = now.getTime();
      const found = spent.get(key);
      const current = found && found.until > time ? found : { until: time + windowMs, amount: 0 };
      spent.delete(key);
      spent.set(key, current);
      const [oldest] = spent.size > keys ? spent.keys() : [];
      if (oldest !== undefined) spent.delete(oldest);
      if (current.amount >= most) {
        return refuse('request.too-many', { seconds: String(Math.ceil((current.until - time) / 1000)) });
      }
      current.amount += amount;
      return ok(null);
    },
  };
}
