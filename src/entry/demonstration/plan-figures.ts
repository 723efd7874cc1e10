import type { DemoOrgan } from './district.js';
import type { Random } from './random.js';

/** Figures of table `t2` for a year; `previous` are those of the year before: effective documents follow from them. */
export function planT2(
  organ: DemoOrgan,
  previous: Readonly<Record<string, number>> | null,
  random: Random,
): Record<string, number> {
  const issued = random.int(0, 4);
  const before = previous?.['t2.normative.effective'] ?? random.int(6, 18);
  const repealed = Math.min(before, random.int(0, 2));
  const enforces = organ.kind === 'bureau';
  return {
    't2.rules.issued': 0,
    't2.rules.repealed': 0,
    't2.rules.effective': 0,
    't2.normative.issued': issued,
    't2.normative.repealed': repealed,
    't2.normative.effective': before + issued - repealed,
    't2.licensing.decisions': enforces ? random.int(20, 900) : 0,
    't2.penalties.decisions': enforces ? random.int(0, 300) : random.int(0, 12),
    't2.coercion.decisions': enforces ? random.int(0, 20) : 0,
    't2.charges.amount': enforces ? random.int(0, 90_000) / 100 : 0,
  };
}
