import type { OpenedLine, OpenedRollup } from '../../app/rollup/open-rollup.js';
import { withoutZeros } from '../../domain/rollup/member-figures.js';
import type { Rollup, RollupLine } from '../api-rollup-schemas.js';
import { presentChange } from './present-change.js';

export function presentRollup(opened: OpenedRollup): Rollup {
  const { organ, within, year, format, asOf, cells, signed, lines, problems, changes } = opened;
  return {
    organ: { code: organ.code, name: organ.name },
    within: { code: within.code, name: within.name },
    year,
    format,
    asOf,
    cells: withoutZeros(cells),
    signed: signed && withoutZeros(signed),
    lines: lines.map(presentLine),
    problems: problems.map((problem) => ({ ...problem, by: [...problem.by] })),
    changes: changes.map(presentChange),
  };
}

function presentLine(line: OpenedLine): RollupLine {
  const { organ, itself, stage, punctuality, dueOn, handedInOn, frozen, countedIn, cells, summed, before } = line;
  return {
    organId: organ.id,
    code: organ.code,
    name: organ.name,
    level: organ.level,
    itself,
    stage,
    punctuality,
    dueOn,
    handedInOn,
    signed: frozen !== null,
    signingNo: frozen?.signingNo ?? null,
    version: frozen?.version ?? null,
    file: line.upload ? { ...line.upload, onRecord: [...line.upload.onRecord] } : null,
    countedIn: countedIn?.name ?? null,
    endedOn: organ.endedOn,
    opens: !itself && line.opens,
    cells: withoutZeros(cells),
    summed: summed && withoutZeros(summed),
    before: before && withoutZeros(before),
    outliers: line.outliers.map((outlier) => ({ ...outlier })),
  };
}
