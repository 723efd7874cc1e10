import type { CaseStepView } from '../../api/cases.ts';
import { words } from '../../messages/index.ts';

const NAMES: Readonly<Record<string, string>> = words.cases.steps.names;

/** A step in the language of the console; the server names it in Chinese. */
export function stepName({ step, name }: Pick<CaseStepView, 'step' | 'name'>): string {
  return NAMES[step] ?? name;
}
