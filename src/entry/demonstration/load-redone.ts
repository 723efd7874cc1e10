import type { DisputeRow } from '../../law/report-format/index.js';
import type { LocalDate } from '../../kernel/local-date.js';
import type { Vault } from '../../platform/vault/index.js';
import type { CaseBook } from './load-cases.js';
import { officeDayAfter, playSteps } from './play-steps.js';
import type { OrganLoad } from './organ-load.js';
import type { PlannedDispute } from './plan-disputes.js';
import type { PlannedStep } from './plan-steps.js';
import type { Random } from './random.js';

/** Takes cases up anew whose decision was corrected (重新办理): table `t3` counts them no second time. */
export function redoCorrected(
  load: OrganLoad,
  book: CaseBook,
  disputes: readonly PlannedDispute[],
  disputeIds: readonly string[],
  lastDay: LocalDate,
  vault: Vault,
  random: Random,
): void {
  for (const [index, { kind, caseIndex, end }] of disputes.entries()) {
    const demo = book.cases[caseIndex];
    if (end?.result !== 'corrected' || !demo?.state.reply) continue;
    // A withdrawal is no decision, and a request under Art. 41 has its own outcomes.
    if (demo.state.reply.ground === 'withdrawn' || demo.state.kind === 'ownRecord') continue;
    const from = officeDayAfter(end.closedOn, 2);
    if (from <= demo.day) continue;
    playSteps(load, vault, random, demo, redone(kind, disputeIds[index] ?? ''), from, lastDay);
  }
}

function redone(kind: DisputeRow, disputeId: string): PlannedStep[] {
  const by = kind === 'reconsideration' ? 'reconsideration' : 'court';
  const text = '（示例答复）根据生效决定，现重新答复：所申请的信息予以公开。特此答复。';
  return [
    {
      after: 0,
      step: (_, day) => ({
        type: 'reopen',
        by,
        disputeId,
        redoBy: officeDayAfter(day, 20),
        reason: '示例：责令重新作出答复。',
      }),
    },
    { after: 6, step: () => ({ type: 'draft', outcome: 'granted', ground: '36(2)', text }) },
    { after: 1, step: () => ({ type: 'review', agreed: true }) },
    { after: 1, step: () => ({ type: 'signOff', agreed: true }) },
    { after: 0, step: () => ({ type: 'issue' }) },
    {
      after: 0,
      step: ({ consultations }) => ({
        type: 'tellThirdParty',
        consultationId: consultations.at(-1)?.id ?? '',
        way: 'mail',
      }),
    },
    { after: 0, step: () => ({ type: 'deliver', way: 'mail', proof: '示例挂号信' }) },
  ];
}
