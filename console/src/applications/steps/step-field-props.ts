import type { FormInstance } from 'antd';
import type { StepType } from '../../../../src/applications/domain/steps/index.js';
import type { CaseView } from '../../api/cases.ts';
import type { StepField } from './step-fields.ts';
import type { StepValues } from './step-values.ts';

/** What each field of a step is given. */
export interface StepFieldProps {
  readonly id: string;
  readonly type: StepType;
  readonly field: StepField;
  readonly view: CaseView;
  readonly values: StepValues;
  readonly form: FormInstance<Record<string, unknown>>;
  readonly today: string;
  readonly saveLetter: { current: (() => Promise<boolean>) | null };
}
