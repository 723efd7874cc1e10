import { headingAbove } from '../text/report-text.js';
import { placeOf } from '../text/passage.js';
import { applicationClaims } from './figures/application-claims.js';
import { contradictionOf, type Contradiction } from './figures/claim.js';
import { clausesOf, type Clause } from './figures/clauses.js';
import { disputeClaims } from './figures/dispute-claims.js';
import { proactiveClaims } from './figures/proactive-claims.js';
import { scopeOf } from './figures/scope.js';
import type { Hit, Rule } from './rule.js';
import { valuesOf } from './sums.js';

/** A clause that can state a count, or that there was none. Most cannot, and are not looked at any closer. */
const STATES_A_COUNT = /\d|[零〇一二两三四五六七八九十百千](?:件|份|宗|条|起|个|项|例|次|部)|[未没无零]/;

function hitOf(clause: Clause, { claim, cells, table }: Contradiction): Hit {
  const [cell] = cells;
  return {
    ...(cells.length === 1 && cell ? { cell } : {}),
    ...placeOf(clause.passage, clause.start, Math.max(claim.to, clause.start + clause.text.length)),
    params: {
      kind: claim.kind === 'if-zero' ? 'equal' : claim.kind,
      stated: claim.value,
      unit: claim.unit,
      table,
      cells: cells.join(' '),
    },
  };
}

/**
 * A count in the text contradicts the table. Only sentences about the same scope and the whole report year are compared:
 * a false alarm costs more trust than a miss.
 */
export const textFigure: Rule = {
  code: 'text.figure',
  severity: 'error',
  basis: {
    zh: '《条例》第六条（准确公开）、第五十条',
    en: 'Regulation Art. 6 (accuracy) and Art. 50',
  },
  test: (report, { year, text }) => {
    const { format } = report;
    if (!format) return [];
    const values = valuesOf(report);
    const keys = Object.keys(values);
    const scope = scopeOf(report.organ);
    return text.paragraphs.flatMap((passage, index, all) =>
      clausesOf(passage, year, headingAbove(passage, all[index - 1]))
        .filter((clause) => !clause.isOutside && STATES_A_COUNT.test(clause.text))
        .flatMap((clause) =>
          [
            ...applicationClaims(clause, year, keys, scope),
            ...disputeClaims(clause, scope),
            ...proactiveClaims(clause, format, scope),
          ].flatMap((claim) => {
            const contradiction = contradictionOf(claim, values);
            return contradiction ? [hitOf(clause, contradiction)] : [];
          }),
        ),
    );
  },
};
