import type { LocalDate } from '../../../kernel/local-date.js';
import { groundsOf } from '../../../law/outcomes/index.js';
import type { CaseDocument, CaseSource } from '../exchange/case-schema.js';
import type { CaseStep } from '../exchange/step-schemas.js';
import type { CellValue } from './cells.js';
import type { ImportKey } from './columns.js';

/** The cells of a row as their columns have them; empty ones are not there. */
export type RowValues = Readonly<Partial<Record<ImportKey, CellValue>>>;

export interface RowFault {
  readonly column: ImportKey;
  readonly reason: string;
}

/** A row as a case, and the column each step is dated in: where a refusal of the step is shown. */
export interface RowCase {
  readonly document: CaseDocument;
  readonly stepColumns: readonly ImportKey[];
}

interface DatedStep {
  readonly step: CaseStep;
  readonly column: ImportKey;
}

/** Columns that go with a day: filled in without it, they would be lost unseen. */
const BELONGS_TO: readonly (readonly [day: ImportKey, parts: readonly ImportKey[], needed: readonly ImportKey[]])[] = [
  [
    'correctionAskedOn',
    ['correctionMatters', 'correctionAnswerBy', 'correctionDeliveredOn', 'correctionReceivedOn'],
    ['correctionAnswerBy'],
  ],
  ['consultedOn', ['consultedName', 'consultedDeliveredOn', 'opinionOn', 'toldOn'], ['consultedName']],
  ['opinionOn', ['opinion', 'opinionReason'], ['opinion']],
  ['extendedOn', ['extensionDays'], ['extensionDays']],
  ['feeOn', ['feeScale', 'feeQuantity', 'feeDeliveredOn', 'feePaidOn'], ['feeScale', 'feeQuantity']],
  ['reasonsAskedOn', ['reasonsAnswerBy', 'reasonsJudgedOn'], ['reasonsAnswerBy']],
  [
    'repliedOn',
    [
      'outcome',
      'ground',
      'documentNumber',
      'replyText',
      'withheld',
      'withheldGround',
      'deliveredOn',
      'search',
      'earlierNumber',
    ],
    ['outcome'],
  ],
  ['deliveredOn', ['deliveryWay', 'deliveryProof'], ['deliveryWay']],
];

/** What is missing in a row, or stands there without what it belongs to. */
export function rowFaults(values: RowValues): readonly RowFault[] {
  const faults: RowFault[] = [];
  for (const [day, parts, needed] of BELONGS_TO) {
    if (values[day] === undefined) {
      if (parts.some((part) => values[part] !== undefined))
        faults.push({ column: day, reason: '后面的栏目已填写，此栏必须填写' });
      continue;
    }
    for (const part of needed) {
      if (values[part] === undefined) faults.push({ column: part, reason: '前面已填写日期，此栏必须填写' });
    }
  }
  const { outcome, ground } = values;
  if (outcome !== undefined) {
    const grounds = groundsOf(String(outcome));
    if (ground === undefined && grounds.length > 1) {
      faults.push({ column: 'ground', reason: '该办理结果有几种法定理由，必须选择' });
    }
    if (ground !== undefined && !grounds.some(({ id }) => id === ground)) {
      faults.push({ column: 'ground', reason: '不是该办理结果的法定理由' });
    }
    if (outcome === 'partial') {
      if (values.withheld === undefined) faults.push({ column: 'withheld', reason: '部分公开的必须填写' });
      if (values.withheldGround === undefined) faults.push({ column: 'withheldGround', reason: '部分公开的必须填写' });
    }
  }
  return faults;
}

/** Says that the papers of the old file hold what the row does not. */
const IN_OLD_FILE = '（补录）见原案卷。';

/** A row without faults as a case; `earlier` finds the case a repeated application repeats. */
export function caseOfRow(values: RowValues, source: CaseSource, earlier: CaseSource | null): RowCase {
  const steps = stepsOfRow(values, earlier);
  const text = (key: ImportKey) => (values[key] === undefined ? undefined : String(values[key]));
  const contacts = Object.fromEntries(
    (['contactPerson', 'phone', 'email', 'address'] as const).flatMap((key) => {
      const contact = text(key);
      return contact === undefined ? [] : [[key, contact]];
    }),
  );
  const legacyNumber = text('legacyNumber');
  return {
    document: {
      schema: 'gongkai.case/1',
      source,
      ...(legacyNumber !== undefined && { legacyNumber }),
      kind: 'information',
      channel: values.channel as CaseDocument['channel'],
      receivedOn: values.receivedOn as LocalDate,
      applicant: {
        column: values.column as CaseDocument['applicant']['column'],
        name: text('name') ?? '',
        proofKind: values.proofKind as CaseDocument['applicant']['proofKind'],
        proofNumber: text('proofNumber') ?? '',
        ...contacts,
      },
      agent: false,
      joint: 1,
      description: text('description') ?? '',
      wantedForm: {
        way: values.way as CaseDocument['wantedForm']['way'],
        route: values.route as CaseDocument['wantedForm']['route'],
      },
      steps: steps.map(({ step }) => step),
      letters: [],
      files: [],
      disputes: [],
    },
    stepColumns: steps.map(({ column }) => column),
  };
}

/** Acts by their day; of one day, in the order in which they can follow each other. */
function stepsOfRow(values: RowValues, earlier: CaseSource | null): readonly DatedStep[] {
  const steps: DatedStep[] = [];
  const day = (key: ImportKey) => values[key] as LocalDate | undefined;
  const text = (key: ImportKey) => (values[key] === undefined ? IN_OLD_FILE : String(values[key]));
  const add = (column: ImportKey, make: (on: LocalDate) => CaseStep) => {
    const on = day(column);
    if (on !== undefined) steps.push({ step: make(on), column });
  };
  add('correctionAskedOn', (on) => ({
    step: 'askCorrection',
    on,
    answerBy: day('correctionAnswerBy') ?? on,
    matters: text('correctionMatters'),
  }));
  add('correctionDeliveredOn', (on) => ({ step: 'deliverCorrection', on, way: 'mail', proof: IN_OLD_FILE }));
  add('correctionReceivedOn', (on) => ({ step: 'receiveCorrection', on, text: IN_OLD_FILE }));
  add('consultedOn', (on) => ({
    step: 'consult',
    on,
    ref: 'thirdParty',
    of: 'thirdParty',
    name: text('consultedName'),
    matters: IN_OLD_FILE,
  }));
  const consultation = 'thirdParty';
  add('consultedDeliveredOn', (on) => ({
    step: 'deliverConsultation',
    on,
    consultation,
    way: 'mail',
    proof: IN_OLD_FILE,
  }));
  add('opinionOn', (on) => ({
    step: 'answerConsultation',
    on,
    consultation,
    opinion: values.opinion as 'agree',
    ...(values.opinionReason !== undefined && { reason: String(values.opinionReason) }),
  }));
  add('extendedOn', (on) => ({
    step: 'proposeExtension',
    on,
    days: Number(values.extensionDays),
    reason: IN_OLD_FILE,
  }));
  add('extendedOn', (on) => ({ step: 'agreeExtension', on }));
  add('feeOn', (on) => ({
    step: 'noticeFee',
    on,
    scale: values.feeScale as 'items',
    ...feeQuantity(values),
    reason: IN_OLD_FILE,
  }));
  add('feeDeliveredOn', (on) => ({ step: 'deliverFee', on, way: 'mail', proof: IN_OLD_FILE }));
  add('feePaidOn', (on) => ({ step: 'payFee', on }));
  add('reasonsAskedOn', (on) => ({
    step: 'askReasons',
    on,
    answerBy: day('reasonsAnswerBy') ?? on,
    matters: IN_OLD_FILE,
  }));
  add('reasonsJudgedOn', (on) => ({ step: 'judgeReasons', on, reasonable: false, note: IN_OLD_FILE }));
  if (values.search !== undefined) {
    const found = text('search');
    add('repliedOn', (on) => ({
      step: 'recordSearch',
      on,
      found: foundIn(values),
      where: found,
      how: found,
      result: found,
    }));
  }
  if (earlier) add('repliedOn', (on) => ({ step: 'judgeRepeat', on, earlier, repeated: true, note: IN_OLD_FILE }));
  add('repliedOn', (on) => replyOf(values, on));
  add('toldOn', (on) => ({ step: 'tellThirdParty', on, consultation, way: 'mail', proof: IN_OLD_FILE }));
  add('deliveredOn', (on) => ({
    step: 'deliver',
    on,
    way: values.deliveryWay as 'mail',
    ...(values.deliveryProof !== undefined && { proof: String(values.deliveryProof) }),
  }));
  return steps
    .map((entry, index) => ({ entry, index }))
    .sort((a, b) =>
      a.entry.step.on < b.entry.step.on ? -1 : a.entry.step.on > b.entry.step.on ? 1 : a.index - b.index,
    )
    .map(({ entry }) => entry);
}

/** By item, the month's count charges this application alone as its last item; the free ones cost nothing. */
function feeQuantity({ feeScale, feeQuantity }: RowValues) {
  const count = Number(feeQuantity);
  return feeScale === 'items' ? { quantity: 1, monthTotal: count } : { quantity: count };
}

function foundIn({ outcome, ground }: RowValues): 'found' | 'partly' | 'notFound' | 'notOurs' {
  if (ground === '36(4)') return 'notFound';
  if (ground === '36(5)') return 'notOurs';
  return outcome === 'partial' ? 'partly' : 'found';
}

function replyOf(values: RowValues, on: LocalDate): CaseStep {
  const outcome = String(values.outcome);
  const ground = String(values.ground ?? groundsOf(outcome)[0]?.id);
  if (ground === 'withdrawn') return { step: 'withdraw', on };
  const withheld = outcome === 'partial' ? [{ ground: String(values.withheldGround) }] : undefined;
  const text = [
    values.replyText === undefined ? IN_OLD_FILE : String(values.replyText),
    ...(withheld ? [`不予公开的内容：${String(values.withheld)}`] : []),
  ].join('\n');
  return {
    step: 'reply',
    on,
    outcome,
    ground,
    text,
    ...(values.documentNumber !== undefined && { documentNumber: String(values.documentNumber) }),
    ...(withheld && { withheld }),
  };
}
