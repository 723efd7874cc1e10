import type { StaffNames } from '../../accounts/index.js';
import type { LedgerEvent } from '../../platform/ledger/index.js';
import type { OpenedCase } from '../app/open-case.js';
import { replyTextIn } from '../app/reply-text.js';
import type { ApplicationSummary } from '../app/summarize.js';
import { CHANNEL_NAMES } from '../domain/channel.js';
import { followedOf } from '../domain/followed-opinions.js';
import { PHASE_NAMES } from '../domain/standing.js';
import type { Approval } from '../domain/state.js';
import { WANTED_ROUTE_NAMES, WANTED_WAY_NAMES } from '../domain/request.js';
import type { CaseSummary, CaseView, TimelineEntry } from './api-case-schemas.js';
import { actorWords, eventWords } from './event-words.js';
import { textLines } from './text-lines.js';

type Texts = Readonly<Record<string, unknown>>;

/** A case for lists. */
export function presentCaseSummary(summary: ApplicationSummary): CaseSummary {
  const { applicationId: id, organId: _, wantedForm: __, ...facts } = summary;
  return {
    ...facts,
    id,
    channelName: CHANNEL_NAMES[summary.channel],
    phaseName: PHASE_NAMES[summary.phase],
  };
}

/** A case whole, for who looks at it: `actor` tells which drafts are their own, `names` those of the staff they may know. */
export function presentCaseView(opened: OpenedCase, actor: string, names: StaffNames): CaseView {
  const { summary, state, texts, feedback, clock, steps, events } = opened;
  const { way, route } = state.wantedForm;
  const { limit, withoutLateCorrection, running } = clock;
  return {
    summary: presentCaseSummary(summary),
    wantedForm: `${WANTED_WAY_NAMES[way]}，${WANTED_ROUTE_NAMES[route]}`,
    erased: state.erased,
    description: asText(texts['description']),
    correctedDescription: asText(texts['correction/text']),
    attachments: [...state.attachments],
    children: [...state.children],
    acceptedOn: state.acceptedOn,
    routes: [...state.routes],
    searches: [...state.searches],
    correction: state.correction && { ...state.correction, matters: asText(texts['correction/matters']) },
    extension: state.extension && { ...state.extension, mine: state.extension.proposedBy === actor },
    consultations: state.consultations.map((asked) => ({
      ...asked,
      ...namesOf(texts[`consultation/${asked.id}`]),
      reason: asText(texts[`consultation/${asked.id}/answer`]),
      followed: followedOf(state, asked.id),
    })),
    reasons: state.reasons,
    fee: state.fee,
    repeat: state.repeat,
    draft: draftView(opened, actor),
    reply: state.reply && { ...state.reply, text: replyTextIn(state, texts) },
    delivery: state.delivery,
    reopening: state.reopening,
    publicationSuggestedOn: state.publicationSuggestedOn,
    feedback: feedback && {
      score: feedback.score,
      givenAt: feedback.givenAt.toISOString(),
      text: asText(texts['feedback']),
    },
    clock: {
      dueOn: limit.due,
      provisional: limit.provisional,
      running,
      days: [...limit.days],
      withoutLateCorrection: withoutLateCorrection && {
        dueOn: withoutLateCorrection.due,
        days: [...withoutLateCorrection.days],
      },
    },
    steps: [...steps],
    timeline: events.map((event) => entry(event, texts, names)),
  };
}

function draftView({ state: { draft }, texts, supplies }: OpenedCase, actor: string): CaseView['draft'] {
  if (!draft) return null;
  const record = texts[`draft/${draft.id}`] as
    { readonly text: string; readonly withheld: readonly string[] } | undefined;
  return {
    id: draft.id,
    outcome: draft.outcome,
    ground: draft.ground,
    text: record?.text ?? null,
    withheld: draft.withheld.map((part, index) => ({ ...part, what: record?.withheld[index] ?? null })),
    supplies: supplies.map(({ fileId, name, size }) => ({ fileId, name, size })),
    draftedOn: draft.draftedOn,
    mine: draft.by === actor,
    letterId: draft.letterId,
    review: approval(draft.review, actor),
    signOff: approval(draft.signOff, actor),
  };
}

function approval(given: Approval | null, actor: string) {
  return given && { on: given.on, agreed: given.agreed, mine: given.by === actor };
}

function namesOf(record: unknown): { readonly name: string | null; readonly matters: string | null } {
  const { name = null, matters = null } = (record ?? {}) as { readonly name?: string; readonly matters?: string };
  return { name, matters };
}

function entry(
  { seq, type, legalDate, recordedAt, actor, payload }: LedgerEvent,
  texts: Texts,
  names: StaffNames,
): TimelineEntry {
  return {
    seq,
    type,
    ...eventWords(type, payload),
    legalDate,
    recordedAt: recordedAt.toISOString(),
    by: names.get(actor) ?? actorWords(actor),
    texts: textLines(payload['commitments'], texts),
  };
}

function asText(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
