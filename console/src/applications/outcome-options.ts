import { OWN_RECORD_OUTCOMES } from '../../../src/applications/domain/own-record-outcomes.js';
import { OUTCOMES, type Outcome } from '../../../src/law/outcomes/index.js';
import { FORMAT_2021 } from '../../../src/law/report-format/format-2021.js';

interface OutcomeGroup {
  readonly label: string;
  readonly options: { readonly value: string; readonly label: string }[];
}

/** Outcomes in the order of the official form, under its group headings (（三）不予公开 …). */
export function outcomeOptions(): OutcomeGroup[] {
  const groups: OutcomeGroup[] = [];
  for (const row of FORMAT_2021.t3.filter((candidate) => candidate.role === 'outcome')) {
    const label = row.group?.label ?? '（一）（二）公开';
    const group = groups.find((candidate) => candidate.label === label);
    const option = { value: row.key, label: row.group ? `${row.number}${row.label}` : nameOf(row.key) };
    if (group) group.options.push(option);
    else groups.push({ label, options: [option] });
  }
  return groups;
}

function nameOf(key: string): string {
  return OUTCOMES.find((candidate) => candidate.key === key)?.label ?? key;
}

/** Grounds of an outcome to choose from, each with its articles. */
export function groundOptions(outcome: string | undefined) {
  const found: Outcome | undefined = OUTCOMES.find((candidate) => candidate.key === outcome);
  return (found?.grounds ?? []).map(({ id, label, articles }) => ({ value: id, label, articles }));
}

/** Grounds on which a part may be withheld (《条例》 Art. 37), grouped by outcome. */
export function withheldOptions() {
  return OUTCOMES.filter((outcome) => outcome.key.startsWith('refused.')).map((outcome) => ({
    label: outcome.label,
    options: outcome.grounds.map(({ id, label }) => ({ value: id, label })),
  }));
}

/** How a request to correct one's own record may end (《条例》 Art. 41), each with its one ground. */
export function ownRecordOptions() {
  return Object.entries(OWN_RECORD_OUTCOMES).map(([outcome, { ground, label }]) => ({
    outcome,
    value: ground,
    label,
    articles: '《条例》第四十一条',
  }));
}
