import type { LocalDate } from '../../../kernel/local-date.js';
import type { LimitDay } from '../../../law/reply-limit/index.js';
import { sayDate, sayWeekday, type Language } from '../../../platform/http/portal/index.js';
import type { OwnCase } from '../../app/own-case.js';
import { applicationWords } from '../messages/index.js';
import { presentAsked, type AskedView } from './present-asked.js';
import { presentPapers, type PapersView } from './present-papers.js';
import { presentReply, type ReplyView } from './present-reply.js';

export interface CaseView {
  readonly receiptNumber: string;
  readonly organName: string;
  readonly subject: string;
  readonly state: { readonly text: string; readonly tone: 'good' | 'warn' | 'bad' | '' };
  readonly receivedOn: string;
  /** The due day in words, or that the limit starts anew with what is awaited. */
  readonly due: string;
  /** Beside the due day: working days left, or that it was kept or missed. */
  readonly dueNote: string | null;
  /** What has moved the limit, a line each. */
  readonly moved: readonly string[];
  readonly provisional: boolean;
  readonly wanted: string;
  readonly description: string | null;
  readonly corrected: string | null;
  readonly asked: AskedView;
  readonly reply: ReplyView | null;
  readonly papers: PapersView;
  readonly days: readonly DayLine[];
  readonly may: { readonly withdraw: boolean; readonly feedback: boolean };
  /** The score given; `null` where none was. */
  readonly score: number | null;
  readonly language: Language;
}

export interface DayLine {
  readonly date: LocalDate;
  readonly said: string;
  readonly weekday: string;
  readonly counted: boolean;
  readonly reason: string;
}

function stateOf({ summary, state }: OwnCase, language: Language): CaseView['state'] {
  const t = applicationWords(language);
  if (state.reply) {
    return state.reply.ground === 'withdrawn'
      ? { text: t('case.state.withdrawn'), tone: '' }
      : { text: t('case.state.closed'), tone: 'good' };
  }
  switch (summary.phase) {
    case 'correction':
    case 'payment':
    case 'reasons':
      return { text: t(`case.state.${summary.phase}`), tone: 'warn' };
    case 'opinion':
      return { text: t('case.state.opinion'), tone: '' };
    default:
      return summary.overdue
        ? { text: t('case.state.overdue'), tone: 'bad' }
        : { text: t(summary.phase === 'new' && !state.correction ? 'case.state.new' : 'case.state.open'), tone: '' };
  }
}

function dueOf({ summary, state }: OwnCase, language: Language): Pick<CaseView, 'due' | 'dueNote'> {
  const t = applicationWords(language);
  if (!state.reply && !summary.running) {
    return { due: t(summary.phase === 'payment' ? 'case.due.payment' : 'case.due.correction'), dueNote: null };
  }
  const due = t('case.by', { date: sayDate(summary.dueOn, language) });
  if (state.reply) {
    if (state.reply.ground === 'withdrawn') return { due, dueNote: null };
    return { due, dueNote: t(summary.overdue ? 'case.late' : 'case.onTime') };
  }
  if (summary.overdue) return { due, dueNote: t('case.overdue') };
  const days = summary.workingDaysLeft ?? 0;
  return { due, dueNote: days === 0 ? t('case.left.today') : t('case.left', { days }) };
}

/** Pauses, restarts and extensions in the order of the law: Art. 30, 32 and 34, 33, 42. */
function movedBy({ state }: OwnCase, language: Language): string[] {
  const t = applicationWords(language);
  const day = (date: LocalDate) => sayDate(date, language);
  const { correction, consultations, extension, fee, reopening } = state;
  return [
    ...(correction?.receivedOn ? [t('case.moved.correction', { date: day(correction.receivedOn) })] : []),
    ...(consultations.length > 0 ? [t('case.moved.opinion')] : []),
    ...(extension?.agreedOn
      ? [t('case.moved.extension', { date: day(extension.agreedOn), days: extension.days })]
      : []),
    ...(fee?.paidOn ? [t('case.moved.payment', { date: day(fee.paidOn) })] : []),
    ...(reopening ? [t('case.moved.reopening', { date: day(reopening.on), by: day(reopening.redoBy) })] : []),
  ];
}

function dayLine(day: LimitDay, language: Language): DayLine {
  return {
    date: day.date,
    said: sayDate(day.date, language),
    weekday: sayWeekday(day.date, language),
    counted: day.counted,
    reason: day.reason,
  };
}

/** What the applicant is shown of their case, in the words of their language. */
export function presentCase(own: OwnCase, language: Language): CaseView {
  const t = applicationWords(language);
  const { summary, state, texts, clock } = own;
  const { way, route } = summary.wantedForm;
  return {
    receiptNumber: summary.receiptNumber,
    organName: own.organ.name,
    subject: t(`apply.kind.${summary.kind}`),
    state: stateOf(own, language),
    receivedOn: sayDate(summary.receivedOn, language),
    ...dueOf(own, language),
    moved: movedBy(own, language),
    provisional: summary.dueProvisional && summary.running,
    wanted: `${t(`way.${way}`)} · ${t(`route.${route}`)}`,
    description: texts.description,
    corrected: texts.correctionText,
    asked: presentAsked(own, language),
    reply: presentReply(own, language),
    papers: presentPapers(own, language),
    days: state.reply || summary.running ? clock.limit.days.map((day) => dayLine(day, language)) : [],
    may: {
      withdraw: own.may.includes('withdraw'),
      feedback: state.reply !== null && own.feedback === null,
    },
    score: own.feedback?.score ?? null,
    language,
  };
}
