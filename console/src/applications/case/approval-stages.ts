import type { CaseView } from '../../api/cases.ts';
import { fill } from '../../messages/fill.ts';
import { words } from '../../messages/index.ts';
import { formatDate } from '../../shell/format-date.ts';

const t = words.cases.page;

type Stage = 'draft' | 'review' | 'signOff' | 'issue' | 'delivery';

export interface ApprovalStage {
  readonly stage: Stage;
  readonly status: 'wait' | 'process' | 'finish' | 'error';
  readonly note: string;
}

type Approval = NonNullable<CaseView['draft']>['review'];

/** A draft's way to the applicant, stage by stage: what is done, what waits, what was returned. */
export function approvalStages({
  draft,
  reply,
  delivery,
}: Pick<CaseView, 'draft' | 'reply' | 'delivery'>): ApprovalStage[] {
  if (!draft) return [];
  const stages: ApprovalStage[] = [
    { stage: 'draft', status: 'finish', note: mine(formatDate(draft.draftedOn), draft.mine) },
    approval('review', draft.review),
    approval('signOff', draft.signOff),
    reply
      ? { stage: 'issue', status: 'finish', note: formatDate(reply.issuedOn) }
      : { stage: 'issue', status: 'wait', note: '' },
    delivery
      ? { stage: 'delivery', status: 'finish', note: `${formatDate(delivery.on)} ${wayName(delivery.way)}` }
      : { stage: 'delivery', status: 'wait', note: '' },
  ];
  // The first that is not done is what the case waits for; after a return nothing is, but a new draft.
  const returned = stages.some(({ status }) => status === 'error');
  const next = returned ? -1 : stages.findIndex(({ status }) => status === 'wait');
  return stages.map((stage, index) => (index === next ? { ...stage, status: 'process', note: t.waitingMark } : stage));
}

function approval(stage: 'review' | 'signOff', given: Approval): ApprovalStage {
  if (!given) return { stage, status: 'wait', note: '' };
  const said = fill(given.agreed ? t.agreed : t.returned, { date: formatDate(given.on) });
  return { stage, status: given.agreed ? 'finish' : 'error', note: mine(said, given.mine) };
}

function mine(text: string, isMine: boolean): string {
  return isMine ? `${text}${t.byMe}` : text;
}

function wayName(way: string): string {
  return (words.cases.options.way as Readonly<Record<string, string>>)[way] ?? way;
}
