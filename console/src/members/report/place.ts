import type { FormatId } from '../../../../src/law/report-format/index.js';
import type { Remark } from '../../api/reports.ts';
import { fill } from '../../messages/fill.ts';
import { texts as wayTexts } from '../../reports/workflow/messages.ts';
import { remarkPlaceName } from '../../reports/workflow/remarks-panel.tsx';

/** What a remark is about: nothing named is the whole report. */
export interface Place {
  readonly cell?: string;
  readonly section?: number;
  readonly paragraph?: number;
}

/** The name of a place, as the remark on it is headed. */
export function placeName({ cell, section, paragraph }: Place, format: FormatId): string {
  const at = { cell: cell ?? null, section: section ?? null } as Remark;
  const name = remarkPlaceName(at, format);
  return paragraph === undefined ? name : `${name} ${fill(wayTexts.paragraph, { n: paragraph + 1 })}`;
}

/** The place of a remark. */
export function placeOfRemark({ cell, section, paragraph }: Remark): Place {
  return {
    ...(cell !== null && { cell }),
    ...(section !== null && { section }),
    ...(paragraph !== null && { paragraph }),
  };
}
