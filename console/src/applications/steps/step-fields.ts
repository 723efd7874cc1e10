import type { StepType } from '../../../../src/applications/domain/steps/index.js';
import { words } from '../../messages/index.ts';
import { texts as consulting } from './consultation-messages.ts';
import { texts } from './organ-messages.ts';

const { fields: f, options: o } = words.cases;

/** Days a field may take: from the receipt to today · after the day of the step · up to today. */
export type DayBound = 'past' | 'future' | 'ever';

interface Common {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly required?: true;
  /** For the letter alone; not sent with the step. */
  readonly letterOnly?: true;
  /** Shown only where another field has one of these values. */
  readonly when?: { readonly field: string; readonly is: readonly string[] };
  /** Not asked for where another field has a value. */
  readonly unless?: string;
}

export type StepField = Common &
  (
    | { readonly kind: 'day'; readonly bound: DayBound }
    | { readonly kind: 'line' | 'text' }
    | { readonly kind: 'count'; readonly max: number }
    | { readonly kind: 'choice'; readonly options: Readonly<Record<string, string>> }
    /** Sent as true (`yes`) or false. */
    | { readonly kind: 'decision'; readonly options: { readonly yes: string; readonly no: string } }
    | { readonly kind: 'consultation'; readonly which: 'undelivered' | 'pending' | 'objecting' }
    | { readonly kind: 'route' }
    /** An organ of this system; names it in the field `name` too. */
    | { readonly kind: 'organ' }
    | { readonly kind: 'earlier' }
    | { readonly kind: 'items' }
    | { readonly kind: 'outcome' }
    | { readonly kind: 'withheld' }
    /** What of a third party may be harmed, by what it is. */
    | { readonly kind: 'interest' }
    /** How far each objection is followed; sent as a list. */
    | { readonly kind: 'opinions' }
    | { readonly kind: 'letter' }
  );

const on = (label: string = f.on): StepField => ({ kind: 'day', name: 'on', label, bound: 'past', required: true });
const day = (name: string, label: string, required?: true): StepField => ({
  kind: 'day',
  name,
  label,
  bound: 'future',
  ...(required && { required }),
});
const text = (name: string, label: string, hint?: string): StepField => ({
  kind: 'text',
  name,
  label,
  required: true,
  ...(hint && { hint }),
});
const note = (name: string, label: string, hint?: string): StepField => ({
  kind: 'text',
  name,
  label,
  ...(hint && { hint }),
});
const choice = (name: string, label: string, options: Readonly<Record<string, string>>): StepField => ({
  kind: 'choice',
  name,
  label,
  options,
  required: true,
});
const decision = (name: string, label: string, options: { readonly yes: string; readonly no: string }): StepField => ({
  kind: 'decision',
  name,
  label,
  options,
  required: true,
});
const letter: StepField = { kind: 'letter', name: 'letterId', label: f.letter };
const way = choice('way', f.way, o.way);
const proof: StepField = { kind: 'line', name: 'proof', label: f.proof, hint: f.proofHint };
const consultation = (which: 'undelivered' | 'pending' | 'objecting'): StepField => ({
  kind: 'consultation',
  name: 'consultationId',
  label: f.consultation,
  which,
  required: true,
});
const toThirdParty = { field: 'of', is: ['thirdParty'] };

/** What each step asks for, in the order in which it is filled in. */
export const STEP_FIELDS: Readonly<Record<StepType, readonly StepField[]>> = {
  accept: [on()],
  route: [
    on(),
    { kind: 'line', name: 'division', label: f.division, required: true },
    day('answerBy', f.divisionAnswerBy),
    note('note', f.note),
  ],
  recordSearch: [
    on(),
    { kind: 'route', name: 'routeId', label: f.route },
    choice('found', f.found, o.found),
    text('where', f.where, f.whereHint),
    text('how', f.how, f.howHint),
    text('result', f.result, f.resultHint),
    note('opinion', f.opinion),
  ],
  judgeRepeat: [
    { kind: 'earlier', name: 'earlierId', label: f.earlier, hint: f.earlierHint, required: true },
    decision('repeated', f.repeated, o.repeated),
    text('note', f.judgement),
  ],
  split: [{ kind: 'items', name: 'items', label: f.items, hint: f.itemsHint, required: true }],
  askCorrection: [on(), day('answerBy', f.correctBy, true), text('matters', f.matters, f.mattersHint), letter],
  deliverCorrection: [on(f.onDelivered), way, proof],
  receiveCorrection: [on(f.onReceived), text('text', f.correctionText)],
  proposeExtension: [
    on(),
    { kind: 'count', name: 'days', label: f.days, max: 20, required: true },
    text('reason', f.extensionReason),
  ],
  agreeExtension: [on(), letter],
  declineExtension: [text('reason', f.reason)],
  consult: [
    on(f.onIssued),
    choice('of', f.of, o.of),
    { kind: 'organ', name: 'organId', label: texts.organ, hint: texts.hint, when: { field: 'of', is: ['otherOrgan'] } },
    { kind: 'line', name: 'name', label: f.name, required: true },
    { kind: 'line', name: 'contact', label: f.contact },
    text('matters', f.consultMatters, f.consultMattersHint),
    { ...choice('party', f.party, consulting.party), when: toThirdParty },
    { kind: 'interest', name: 'interest', label: f.interest, required: true, when: toThirdParty },
    letter,
  ],
  deliverConsultation: [consultation('undelivered'), on(f.onDelivered), way, proof],
  answerConsultation: [
    consultation('pending'),
    on(f.onReceived),
    choice('opinion', f.opinionGiven, o.opinion),
    note('reason', f.opinionReason, f.opinionReasonHint),
  ],
  askReasons: [on(), day('answerBy', f.reasonsBy, true), text('matters', f.excess), letter],
  receiveReasons: [on(f.onReceived), text('text', f.reasonsText)],
  judgeReasons: [
    on(),
    decision('reasonable', f.reasonable, o.reasonable),
    {
      ...day('separateDate', f.separateDate),
      hint: f.separateDateHint,
      when: { field: 'reasonable', is: ['yes'] },
    },
    text('note', f.judgement),
    { ...letter, when: { field: 'reasonable', is: ['yes'] } },
  ],
  noticeFee: [
    on(f.onIssued),
    choice('scale', f.scale, o.scale),
    {
      kind: 'count',
      name: 'quantity',
      label: f.quantity,
      hint: f.quantityHint,
      max: 1_000_000,
      required: true,
    },
    text('reason', f.feeReason),
    letter,
  ],
  deliverFee: [on(f.onDelivered), way, proof],
  payFee: [on(f.onPaid), { kind: 'line', name: 'receipt', label: f.receipt }],
  draft: [
    on(),
    { kind: 'outcome', name: 'outcome', label: f.outcome, required: true },
    {
      kind: 'withheld',
      name: 'withheld',
      label: f.withheld,
      hint: f.withheldHint,
      when: { field: 'outcome', is: ['partial'] },
    },
    {
      kind: 'opinions',
      name: 'opinions',
      label: consulting.opinions,
      hint: consulting.opinionsHint,
      when: { field: 'outcome', is: ['partial'] },
    },
    letter,
    { ...note('text', f.text, f.textHint), unless: 'letterId' },
  ],
  review: [on(), decision('agreed', f.agreed, o.agreed), note('note', f.remark, f.remarkHint)],
  signOff: [on(), decision('agreed', f.agreed, o.agreed), note('note', f.remark, f.remarkHint)],
  issue: [on(f.onIssued)],
  tellThirdParty: [
    consultation('objecting'),
    on(f.onDelivered),
    way,
    proof,
    { ...choice('because', f.because, { ...o.because, followedInPart: consulting.followedInPart }), letterOnly: true },
    letter,
  ],
  deliver: [on(f.onDelivered), way, proof, letter],
  withdraw: [on(f.onReceived), note('text', f.withdrawText), letter],
  reopen: [
    on(f.onReceived),
    choice('by', f.reopenBy, o.reopenBy),
    day('redoBy', f.redoBy, true),
    text('reason', f.redoReason),
  ],
  correctReceipt: [
    { kind: 'day', name: 'receivedOn', label: f.receivedOn, hint: f.receivedOnHint, bound: 'ever', required: true },
    choice('reason', f.receiptReason, o.receiptReason),
    text('note', f.receiptNote, f.receiptNoteHint),
  ],
  suggestPublication: [note('note', f.note)],
};

/** Whether a field is asked for, by what stands in the others. */
export function isShown(field: StepField, values: Readonly<Record<string, unknown>>): boolean {
  if (field.unless !== undefined && values[field.unless]) return false;
  return !field.when || field.when.is.includes(String(values[field.when.field] ?? ''));
}
