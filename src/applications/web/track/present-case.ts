import type { LocalDate } from '../../../kernel/local-date.js';
import type { LimitDay } from '../../../law/reply-limit/index.js';
import { REPORT_FORMATS } from '../../../law/report-format/index.js';
import { sayDate, sayWeekday, type Language } from '../../../platform/http/portal/index.js';
import type { ApplicationDetail } from '../../app/open-application.js';
import type { TrackedApplication } from '../../app/track-application.js';
import { applicationWords } from '../messages/index.js';

export interface CaseView {
  readonly receiptNumber: string;
  readonly organName: string;
  readonly state: { readonly text: string; readonly tone: 'good' | 'warn' | 'bad' | '' };
  readonly receivedOn: string;
  readonly due: string;
  /** Beside the due day: working days left, or that it was kept or missed. */
  readonly dueNote: string;
  readonly provisional: boolean;
  readonly wanted: string;
  readonly description: string | null;
  readonly reply: ReplyView | null;
  readonly days: readonly DayLine[];
  readonly language: Language;
}

export interface ReplyView {
  readonly closedOn: string;
  /** The outcome (办理结果) by its row of the report form, in Chinese. */
  readonly outcome: string;
  /** `null` once erased. */
  readonly text: string | null;
}

export interface DayLine {
  readonly date: LocalDate;
  readonly said: string;
  readonly weekday: string;
  readonly counted: boolean;
  readonly reason: string;
}

/** An outcome in the words of the report form: `不予公开：属于国家秘密`. */
export function outcomeName(outcome: string): string {
  const row = REPORT_FORMATS['2021'].t3.find((candidate) => candidate.key === outcome);
  if (!row) return outcome;
  const group = row.group?.label.replace(/^（.+?）/, '');
  return group === undefined ? row.label.replace(/（.*$/, '') : `${group}：${row.label}`;
}

function stateOf(tracked: TrackedApplication, language: Language): CaseView['state'] {
  const t = applicationWords(language);
  if (tracked.state === 'closed') return { text: t('case.state.closed'), tone: 'good' };
  return { text: t('case.state.open'), tone: tracked.overdue ? 'bad' : '' };
}

function dueNote(tracked: TrackedApplication, language: Language): string {
  const t = applicationWords(language);
  if (tracked.state === 'closed') return t(tracked.overdue ? 'case.late' : 'case.onTime');
  if (tracked.overdue) return t('case.overdue');
  const days = tracked.workingDaysLeft ?? 0;
  return days === 0 ? t('case.left.today') : t('case.left', { days });
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
export function presentCase(tracked: TrackedApplication, detail: ApplicationDetail, language: Language): CaseView {
  const t = applicationWords(language);
  const { way, route } = tracked.wantedForm;
  return {
    receiptNumber: tracked.receiptNumber,
    organName: tracked.organName,
    state: stateOf(tracked, language),
    receivedOn: sayDate(tracked.receivedOn, language),
    due: t('case.by', { date: sayDate(tracked.dueOn, language) }),
    dueNote: dueNote(tracked, language),
    provisional: tracked.dueProvisional,
    wanted: `${t(`way.${way}`)} · ${t(`route.${route}`)}`,
    description: detail.description,
    reply:
      tracked.repliedOn === null
        ? null
        : {
            closedOn: sayDate(tracked.repliedOn, language),
            outcome: outcomeName(tracked.outcome ?? ''),
            text: tracked.replyText,
          },
    days: detail.limit.days.map((day) => dayLine(day, language)),
    language,
  };
}
