import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, localDate, yearOf } from '../../../kernel/local-date.js';
import { NATIONAL_CALENDAR } from '../../../law/calendar/index.js';
import { limitOf } from '../clock.js';
import type { ApplicationEvent } from '../events.js';
import type { Application } from '../state.js';
import { t3CellsOf } from '../t3-cells.js';
import { randomHistory } from '../testing/random-history.js';
import { caseFaults } from './check-case.js';
import { CASE_SCHEMA_ID, type CaseDocument } from './case-schema.js';
import { replayCase } from './replay-case.js';
import { stepsOfEvents, type CaseTexts } from './steps-of-events.js';

const FIRST = localDate('2025-01-06');
const TODAY = localDate('2040-12-31');

/** What stands in the vault for an event: as its step wrote it. */
function textsOf(events: readonly ApplicationEvent[]): CaseTexts {
  const texts: Record<string, unknown> = {};
  for (const { type, payload } of events) {
    for (const kind of Object.keys('commitments' in payload ? payload.commitments : {})) {
      if (type === 'application.searched') texts[kind] = { where: '档案室', how: '按年度', result: '见附件' };
      else if (type === 'application.consulted') texts[kind] = { name: '某公司', matters: '检查结果' };
      else if (type === 'application.drafted')
        texts[kind] = { text: '答复', withheld: payload.withheld.map(() => '配方') };
      else texts[kind] = '内容';
    }
  }
  return texts;
}

function documentOf(state: Application, events: readonly ApplicationEvent[]): CaseDocument {
  const names = { case: (id: string) => ({ system: 'test', id }) };
  return {
    schema: CASE_SCHEMA_ID,
    source: names.case('1'),
    kind: state.kind,
    channel: state.channel,
    receivedOn: events[0]?.legalDate ?? state.receivedOn,
    applicant: {
      column: state.applicantColumn,
      name: '某某',
      proofKind: 'other',
      proofNumber: '未记载',
      phone: '未记载',
    },
    agent: state.agent,
    joint: state.joint,
    description: '检查结果',
    wantedForm: state.wantedForm,
    steps: [...stepsOfEvents(events, textsOf(events), names)],
    letters: [],
    files: [],
    disputes: [],
  };
}

const histories = fc.record({
  receivedOn: fc.integer({ min: 0, max: 700 }).map((days) => addDays(FIRST, days)),
  draws: fc.array(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), { minLength: 40, maxLength: 200 }),
  steps: fc.integer({ min: 1, max: 30 }),
});

describe('a case replayed from its exchanged form', () => {
  it('has the same acts, stands in the same cells, and has the same proof of its limit', () => {
    fc.assert(
      fc.property(histories, ({ receivedOn, draws, steps }) => {
        let drawn = 0;
        const draw = () => draws[drawn++ % draws.length] ?? 0;
        const history = randomHistory({ calendar: NATIONAL_CALENDAR, receivedOn, draw, steps });
        const events = history.map(({ event }) => event);
        const state = history.at(-1)?.state as Application;
        const document = documentOf(state, events);
        expect(caseFaults(JSON.parse(JSON.stringify(document)))).toEqual([]);
        let ids = 0;
        const replayed = replayCase(document, {
          today: TODAY,
          calendar: NATIONAL_CALENDAR,
          actor: 'system:test',
          receiptNumber: state.receiptNumber,
          origin: { system: 'test', id: '1', importId: 'i', legacyNumber: null, commitments: {} },
          caseId: ({ id }) => id,
          newId: () => `new-${(ids += 1)}`,
          seal: () => `sha256:${'0'.repeat(64)}`,
        });
        if (!replayed.ok)
          throw new Error(`${replayed.step}: ${replayed.refusal.code} ${JSON.stringify(document.steps)}`);
        const { state: again, events: made } = replayed.value;
        const acts = (of: readonly ApplicationEvent[]) => of.map(({ type, legalDate }) => `${type} ${legalDate}`);
        expect(acts(made)).toEqual(acts(events));
        expect(limitOf(again, NATIONAL_CALENDAR)).toEqual(limitOf(state, NATIONAL_CALENDAR));
        const years = [0, 1, 2, 3].map((later) => yearOf(receivedOn) + later);
        expect(years.map((year) => t3CellsOf(again, year))).toEqual(years.map((year) => t3CellsOf(state, year)));
        expect([again.dueOn, again.reply, again.delivery, again.fee]).toEqual([
          state.dueOn,
          state.reply,
          state.delivery,
          state.fee,
        ]);
      }),
      { numRuns: 150 },
    );
  });
});
