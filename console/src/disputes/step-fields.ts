import type { DisputeView } from './api.ts';

/** What a step asks for, in the order of its form. */
export type StepField =
  | 'on'
  | 'procedure'
  | 'kind'
  | 'time'
  | 'place'
  | 'hearingId'
  | 'ground'
  | 'papers'
  | 'decision'
  | 'servedOn'
  | 'documentNumber'
  | 'redoBy'
  | 'caseNumber'
  | 'forum'
  | 'by'
  | 'parties';

const NEXT: readonly StepField[] = ['on', 'caseNumber', 'forum', 'by'];
const FIELDS: Readonly<Record<string, readonly StepField[]>> = {
  serve: ['on', 'procedure'],
  changeProcedure: ['on', 'procedure'],
  answer: ['on', 'papers'],
  suspend: ['on', 'ground'],
  resume: ['on'],
  setHearing: ['kind', 'on', 'time', 'place'],
  cancelHearing: ['hearingId'],
  decide: ['decision', 'on', 'servedOn', 'documentNumber', 'redoBy'],
  takeEffect: ['on', 'redoBy'],
  appeal: NEXT,
  openAgain: NEXT,
  retry: NEXT,
  recordParties: ['parties'],
};
const REQUIRED: ReadonlySet<StepField> = new Set(['on', 'kind', 'hearingId', 'ground', 'decision', 'caseNumber', 'by']);
export const DATE_FIELDS: ReadonlySet<string> = new Set(['on', 'servedOn', 'redoBy']);

/** The fields of a step of this dispute; `null` for a step that has no form here. */
export function fieldsOf(step: string, dispute: Pick<DisputeView, 'kind'>): readonly StepField[] | null {
  const fields = FIELDS[step];
  if (!fields) return null;
  const onlyReconsideration = step === 'serve' && dispute.kind !== 'reconsideration';
  return onlyReconsideration ? fields.filter((field) => field !== 'procedure') : fields;
}

export function isRequired(step: string, field: StepField): boolean {
  return REQUIRED.has(field) || (step === 'changeProcedure' && field === 'procedure');
}

/** A day that may lie ahead: of a hearing, and of what is to be done by then. */
export function mayLieAhead(step: string, field: StepField): boolean {
  return field === 'redoBy' || (step === 'setHearing' && field === 'on');
}

type Values = Readonly<Record<string, unknown>>;

/** A draft as the form of the answer holds it: its id and the version that is before the person. */
export function paperValue({ id, version }: { readonly id: string; readonly version: number }): string {
  return `${id}/${version}`;
}

function paperOf(value: string): { readonly letterId: string; readonly version: number } {
  const [letterId = '', version = ''] = value.split('/');
  return { letterId, version: Number(version) };
}

/** The step as the API takes it: dates as text, what was left empty left out. */
export function stepOf(type: string, values: Values): Values {
  const entries = Object.entries(values).flatMap(([key, value]): [string, unknown][] => {
    if (value === undefined || value === null || value === '') return [];
    return [
      [key, DATE_FIELDS.has(key) ? String((value as { format: (f: string) => string }).format('YYYY-MM-DD')) : value],
    ];
  });
  const step = { type, ...Object.fromEntries(entries) };
  if (type === 'answer') {
    const { papers = [], ...rest } = step as { papers?: readonly string[] };
    return papers.length === 0 ? rest : { ...rest, papers: papers.map(paperOf) };
  }
  if (type !== 'recordParties') return step;
  const { parties = [], claim = '' } = values as { parties?: readonly { name?: string }[]; claim?: string };
  return { type, parties: parties.filter((party) => party?.name?.trim()), claim };
}
