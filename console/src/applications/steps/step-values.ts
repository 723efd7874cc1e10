import type { Dayjs } from 'dayjs';
import type { StepType } from '../../../../src/applications/domain/steps/index.js';
import { isShown, STEP_FIELDS, type StepField } from './step-fields.ts';

/** What stands in the form of a step, by field. */
export type StepValues = Readonly<Record<string, unknown>>;

export const DATE = 'YYYY-MM-DD';
/** The day the Regulation first came into force. */
const FIRST_DAY = '2008-05-01';

/** The fields of a step as the server takes them: days as text, what was left empty left out, what is for the letter alone too. */
export function stepBody(type: StepType, values: StepValues): Record<string, unknown> & { readonly type: StepType } {
  const fields = STEP_FIELDS[type].filter((field) => isShown(field, values) && !field.letterOnly);
  const entries = fields.flatMap((field) => entriesOf(field, values));
  return { type, ...Object.fromEntries(entries) };
}

function entriesOf(field: StepField, values: StepValues): [string, unknown][] {
  const value = values[field.name];
  if (field.kind === 'outcome') {
    const { outcome, ground } = values;
    return outcome === undefined || ground === undefined
      ? []
      : [
          ['outcome', outcome],
          ['ground', ground],
        ];
  }
  const sent = sentAs(field, value);
  return sent === undefined ? [] : [[field.name, sent]];
}

function sentAs(field: StepField, value: unknown): unknown {
  if (value === undefined || value === null || value === '') return undefined;
  switch (field.kind) {
    case 'day':
      return (value as Dayjs).format(DATE);
    case 'decision':
      return value === 'yes';
    case 'line':
    case 'text': {
      const text = (value as string).trim();
      return text === '' ? undefined : text;
    }
    case 'items': {
      const items = (value as readonly (string | undefined)[]).map((item) => item?.trim() ?? '');
      return items.filter((item) => item !== '');
    }
    case 'opinions': {
      const said = Object.entries(value as Readonly<Record<string, string | undefined>>);
      const opinions = said.flatMap(([consultationId, followed]) => (followed ? [{ consultationId, followed }] : []));
      return opinions.length > 0 ? opinions : undefined;
    }
    case 'withheld': {
      const parts = (value as readonly { readonly what?: string; readonly ground?: string }[]).filter(Boolean);
      return parts.map(({ what = '', ground = '' }) => ({ what: what.trim(), ground }));
    }
    default:
      return value;
  }
}

/** Days between which a field may lie, as texts; `null`: unbounded. */
export function dayBounds(
  field: Extract<StepField, { readonly kind: 'day' }>,
  facts: { readonly today: string; readonly receivedOn: string; readonly on?: string | undefined },
): { readonly min: string; readonly max: string | null } {
  if (field.bound === 'ever') return { min: FIRST_DAY, max: facts.today };
  if (field.bound === 'past') return { min: facts.receivedOn, max: facts.today };
  return { min: facts.on ?? facts.today, max: null };
}
