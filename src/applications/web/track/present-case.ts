import type { LocalDate } from '../../../kernel/local-date.js';
import type { LimitDay } from '../../../law/reply-limit/index.js';
import { findGround, nameRemedies, OUTCOMES, remediesFor } from '../../../law/outcomes/index.js';
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
  /** The articles it rests on, in Chinese. */
  readonly ground: string | null;
  /** `null` once erased. */
  readonly text: string | null;
  /** 救济途径, in Chinese; `null` where the reply's own text tells it. */
  readonly remedy: string | null;
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
  return OUTCOMES.find(({ key }) => key === outcome)?.label ?? outcome;
}

/**
 * The remedies against a reply, by its outcome and day. A partial reply withholds on grounds that stand in its own text
 * alone; its remedy is read there (`null`).
 */
function remedyOf({ outcome, ground, repliedOn, ...names }: TrackedApplication): string | null {
  if (outcome === null || ground === null || repliedOn === null || outcome === 'partial') return null;
  const remedies = remediesFor({ outcome, ground, decidedOn: repliedOn });
  if (!remedies.ok) return null;
  return nameRemedies(remedies.value.text, {
    organ: names.reconsiderationOrgan ?? '行政复议机关',
    court: names.court ?? '有管辖权的人民法院',
  });
}

function replyOf(tracked: TrackedApplication, language: Language): ReplyView | null {
  if (tracked.repliedOn === null) return null;
  const ground = findGround(tracked.ground ?? '');
  return {
    closedOn: sayDate(tracked.repliedOn, language),
    outcome: outcomeName(tracked.outcome ?? ''),
    ground: ground === null ? null : ground.articles,
    text: tracked.replyText,
    remedy: remedyOf(tracked),
  };
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
    reply: replyOf(tracked, language),
    days: detail.limit.days.map((day) => dayLine(day, language)),
    language,
  };
}
