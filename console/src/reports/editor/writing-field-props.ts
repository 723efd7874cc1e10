import type { FormatId } from '../../../../src/law/report-format/index.js';
import type { ReferredFigures } from '../../../../src/annual-report/domain/tell/resolve-text.js';

/** A field for paragraphs with references to figures. */
export interface WritingFieldProps {
  readonly id: string;
  readonly labelledBy: string;
  readonly describedBy?: string | undefined;
  readonly invalid?: boolean | undefined;
  readonly value: string;
  readonly change: (text: string) => void;
  /** The field is left. */
  readonly leave: () => void;
  readonly readOnly: boolean;
  readonly placeholder?: string | undefined;
  readonly tall?: boolean | undefined;
  readonly format: FormatId;
  /** `null` until they are there. */
  readonly figures: ReferredFigures | null;
}
