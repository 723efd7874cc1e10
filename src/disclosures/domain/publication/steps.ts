import { refuse, ok, type Refusal, type Result } from '../../../kernel/result.js';
import { STAGE_NAMES, type PublicationState, type Stage } from './publication.js';

/** What may be done with a publication, and in which stages of the version being worked on. */
export const STEPS = {
  change: { from: ['draft', 'review', 'approved', 'scheduled', 'withheld'], zh: '修改', en: 'change' },
  askReview: { from: ['draft'], zh: '送审', en: 'ask for review' },
  review: { from: ['review'], zh: '审查', en: 'review' },
  publish: { from: ['approved', 'scheduled'], zh: '发布', en: 'publish' },
  schedule: { from: ['approved', 'scheduled'], zh: '定时发布', en: 'schedule' },
  unschedule: { from: ['scheduled'], zh: '取消定时', en: 'take back the hour' },
  correct: { from: ['published'], zh: '更正', en: 'open a new version' },
  discard: { from: ['draft', 'review', 'approved', 'scheduled', 'withheld'], zh: '作废', en: 'discard' },
} as const satisfies Readonly<Record<string, { from: readonly Stage[]; zh: string; en: string }>>;

export type Step = keyof typeof STEPS;

/** Refuses `publication.stage` where a step is not open in a stage. */
export function checkStep({ stage }: Pick<PublicationState, 'stage'>, step: Step): Result<null> {
  const { from, zh, en } = STEPS[step];
  return (from as readonly Stage[]).includes(stage) ? ok(null) : notNow(stage, zh, en);
}

/** Steps open in a stage; withdrawing and the validity are open while anything is shown. */
export function openSteps({ stage }: Pick<PublicationState, 'stage'>): readonly Step[] {
  return (Object.keys(STEPS) as Step[]).filter((step) => (STEPS[step].from as readonly Stage[]).includes(stage));
}

export function notNow(stage: Stage, step: string, stepEn: string): Refusal {
  return refuse('publication.stage', { stage: STAGE_NAMES[stage].zh, stageEn: STAGE_NAMES[stage].en, step, stepEn });
}
