import { useMemo } from 'react';
import type { ReferredFigures } from '../../../../src/annual-report/domain/tell/resolve-text.js';
import type { ReportDraft } from '../../api/reports.ts';
import { useBeside } from './api.ts';

/** The figures the texts of a draft may refer to, those of the draft as they stand; `null` until what stands beside is there. */
export function useReferredFigures(draft: ReportDraft): ReferredFigures | null {
  const beside = useBeside(draft.year).data;
  const { cells } = draft;
  return useMemo(() => {
    if (!beside) return null;
    const values = Object.fromEntries(Object.entries(cells).map(([key, cell]) => [key, cell.value]));
    return { cells: values, previous: beside.previous?.cells ?? null, fees: beside.fees };
  }, [beside, cells]);
}
