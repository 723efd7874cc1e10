import { columnsOf } from '../../disputes/db/disputes.js';
import { decideClose, decideRegister, evolve, type Dispute } from '../../disputes/domain/dispute.js';
import { yearOf } from '../../kernel/local-date.js';
import type { DisputeRow } from '../../law/report-format/index.js';
import { instantOf } from './demo-clock.js';
import { demoId } from './demo-ids.js';
import type { DemoOrgan } from './district.js';
import { lawful } from './load-cases.js';
import { DEMO_ACTOR } from './play-steps.js';
import type { OrganLoad } from './organ-load.js';
import type { PlannedDispute } from './plan-disputes.js';
import type { Random } from './random.js';

/** Makes the rows and events of an organ's disputes; gives their ids in the same order. */
export function loadDisputes(
  load: OrganLoad,
  organ: DemoOrgan,
  disputes: readonly PlannedDispute[],
  applicationIds: readonly string[],
  random: Random,
): string[] {
  const made: { readonly id: string; readonly state: Dispute }[] = [];
  for (const [index, planned] of disputes.entries()) {
    const recordedAt = instantOf(planned.openedOn, 10 * 60);
    const id = demoId(recordedAt, random);
    const before = planned.after === null ? null : (made[planned.after] ?? null);
    const registered = lawful(
      decideRegister(
        {
          kind: planned.kind,
          caseNumber: caseNumber(organ, planned, index + 1),
          applicationId: applicationIds[planned.caseIndex] ?? null,
          reconsiderationId: before?.id ?? null,
          openedOn: planned.openedOn,
        },
        before?.state ?? null,
        planned.openedOn,
      ),
    );
    load.events.push({ streamId: id, recordedAt, actor: DEMO_ACTOR, event: registered });
    let state = evolve(null, registered);
    if (planned.end) {
      const closed = lawful(decideClose(state, planned.end, planned.end.closedOn));
      load.events.push({
        streamId: id,
        recordedAt: instantOf(planned.end.closedOn, 15 * 60),
        actor: DEMO_ACTOR,
        event: closed,
      });
      state = evolve(state, closed);
    }
    made.push({ id, state });
    load.disputes.push({ organ_id: load.organId, dispute_id: id, ...columnsOf(state) });
  }
  return made.map(({ id }) => id);
}

const NUMBERS: Readonly<Record<DisputeRow, (year: number, number: number) => string>> = {
  reconsideration: (year, number) => `示政复〔${year}〕${number}号`,
  'litigation.direct': (year, number) => `（${year}）示00行初${number}号`,
  'litigation.afterReconsideration': (year, number) => `（${year}）示00行初${number}号`,
};

function caseNumber(organ: DemoOrgan, { kind, openedOn }: PlannedDispute, index: number): string {
  return `${NUMBERS[kind](yearOf(openedOn), index)}（${organ.code}示例）`;
}
