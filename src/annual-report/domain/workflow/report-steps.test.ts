import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  judgeStep,
  offeredSteps,
  REPORT_STEP_TYPES,
  REPORT_STEPS,
  type ReportRole,
  type ReportSituation,
  type ReportStepType,
} from './report-steps.js';
import { isEditable, isHandedIn, STAGES, type Stage } from './stage.js';

const clear: ReportSituation = {
  year: 2025,
  stage: 'drafting',
  publishedVersion: 0,
  correctionSigned: false,
  yearEnded: true,
  supervised: true,
  gate: { errors: 0, warnings: 0 },
  remarks: { open: 0, unsent: 0 },
};

const judged = (type: ReportStepType, changes: Partial<ReportSituation>, role: ReportRole | 'system' | null) => {
  const result = judgeStep(type, { ...clear, ...changes }, role);
  return result.ok ? result.value : result.code;
};

describe('the steps of a report', () => {
  it.each<[string, ReportStepType, Partial<ReportSituation>, ReportRole, string]>([
    ['the head signs', 'sign', {}, 'head', 'signed'],
    ['a clerk does not', 'sign', {}, 'clerk', 'access.denied'],
    ['nor before the year has ended', 'sign', { yearEnded: false }, 'head', 'report.year-open'],
    ['nor with an error', 'sign', { gate: { errors: 1, warnings: 0 } }, 'head', 'report.findings'],
    ['nor with a warning not acknowledged', 'sign', { gate: { errors: 0, warnings: 2 } }, 'head', 'report.warnings'],
    ['nor with a remark not answered', 'sign', { remarks: { open: 1, unsent: 0 } }, 'head', 'report.remarks-open'],
    ['a returned one is signed anew', 'sign', { stage: 'returned' }, 'head', 'signed'],
    ['a signed one is not', 'sign', { stage: 'signed' }, 'head', 'report.stage'],
    ['the signature is recalled', 'recall', { stage: 'signed' }, 'head', 'drafting'],
    ['not once it is handed in', 'recall', { stage: 'submitted' }, 'head', 'report.stage'],
    ['a clerk hands in', 'submit', { stage: 'signed' }, 'clerk', 'submitted'],
    ['not unsigned', 'submit', {}, 'clerk', 'report.stage'],
    ['nor to nobody', 'submit', { stage: 'signed', supervised: false }, 'head', 'report.no-supervisor'],
    [
      'it is returned with remarks',
      'return',
      { stage: 'submitted', remarks: { open: 0, unsent: 1 } },
      'supervisor',
      'returned',
    ],
    ['not without', 'return', { stage: 'submitted' }, 'supervisor', 'report.no-remark'],
    [
      'after acceptance too',
      'return',
      { stage: 'accepted', remarks: { open: 0, unsent: 1 } },
      'supervisor',
      'returned',
    ],
    ['not by the office', 'return', { stage: 'submitted', remarks: { open: 0, unsent: 1 } }, 'head', 'access.denied'],
    ['it is accepted', 'accept', { stage: 'submitted' }, 'supervisor', 'accepted'],
    [
      'not with remarks unsent',
      'accept',
      { stage: 'submitted', remarks: { open: 0, unsent: 1 } },
      'supervisor',
      'report.remarks-unsent',
    ],
    ['an accepted one is published', 'publish', { stage: 'accepted' }, 'head', 'published'],
    ['not by a clerk', 'publish', { stage: 'accepted' }, 'clerk', 'access.denied'],
    ['not before it is accepted', 'publish', { stage: 'signed' }, 'head', 'report.not-accepted'],
    ['a signed one that nobody receives is', 'publish', { stage: 'signed', supervised: false }, 'head', 'published'],
    ['a draft never', 'publish', { supervised: false }, 'head', 'report.stage'],
    ['a published one is corrected', 'correct', { stage: 'published', publishedVersion: 1 }, 'clerk', 'drafting'],
    ['no other', 'correct', { stage: 'accepted' }, 'head', 'report.stage'],
    ['its correction is dropped', 'drop', { publishedVersion: 1 }, 'clerk', 'published'],
    [
      'not once it was signed',
      'drop',
      { publishedVersion: 1, correctionSigned: true },
      'head',
      'report.correction-signed',
    ],
    [
      'nor while it is',
      'drop',
      { stage: 'signed', publishedVersion: 1, correctionSigned: true },
      'head',
      'report.stage',
    ],
    ['a first report is not', 'drop', {}, 'head', 'report.stage'],
    ['nor by the competent department', 'drop', { publishedVersion: 1 }, 'supervisor', 'access.denied'],
  ])('%s', (_, type, changes, role, expected) => {
    expect(judged(type, changes, role)).toBe(expected);
  });

  it.each(REPORT_STEP_TYPES)('%s is refused to whoever has no part in the report', (type) => {
    for (const stage of STAGES) expect(judged(type, { stage }, null)).toBe('access.denied');
  });

  it('offers what is lawful, and what only waits', () => {
    const offered = (changes: Partial<ReportSituation>, role: ReportRole) =>
      offeredSteps({ ...clear, ...changes }, role).map(({ type, refusal }) => [type, refusal?.code ?? null]);
    expect(offered({ gate: { errors: 2, warnings: 0 } }, 'head')).toEqual([['sign', 'report.findings']]);
    expect(offered({ stage: 'signed' }, 'head')).toEqual([
      ['recall', null],
      ['submit', null],
    ]);
    expect(offered({ stage: 'submitted' }, 'head')).toEqual([]);
    expect(offered({ stage: 'submitted' }, 'supervisor')).toEqual([
      ['return', 'report.no-remark'],
      ['accept', null],
    ]);
  });
});

const situation = fc.record({
  year: fc.constant(2025),
  stage: fc.constantFrom(...STAGES),
  publishedVersion: fc.nat(3),
  correctionSigned: fc.boolean(),
  yearEnded: fc.boolean(),
  supervised: fc.boolean(),
  gate: fc.record({ errors: fc.nat(2), warnings: fc.nat(2) }),
  remarks: fc.record({ open: fc.nat(2), unsent: fc.nat(2) }),
});
const roles = fc.constantFrom<ReportRole | 'system' | null>('clerk', 'head', 'supervisor', 'system', null);

describe('whatever is done to a report', () => {
  it('takes a step only by whom it belongs to, and leads where the step leads', () => {
    fc.assert(
      fc.property(situation, roles, fc.constantFrom(...REPORT_STEP_TYPES), (at, role, type) => {
        const result = judgeStep(type, at, role);
        if (!result.ok) return;
        expect(result.value).toBe(REPORT_STEPS[type].to);
        expect(role === 'system' || (role !== null && REPORT_STEPS[type].by.includes(role))).toBe(true);
      }),
    );
  });

  it('is published only after it was signed past the gate, and accepted where somebody receives it', () => {
    const walk = fc.array(fc.tuple(fc.constantFrom(...REPORT_STEP_TYPES), situation), { maxLength: 40 });
    fc.assert(
      fc.property(walk, fc.boolean(), (steps, supervised) => {
        let stage: Stage = 'drafting';
        let sinceDraft: ReportStepType[] = [];
        for (const [type, at] of steps) {
          const result = judgeStep(type, { ...at, stage, supervised }, 'system');
          if (!result.ok) continue;
          if (type === 'sign') {
            expect([at.gate.errors, at.gate.warnings, at.remarks.open]).toEqual([0, 0, 0]);
            expect(at.yearEnded && isEditable(stage)).toBe(true);
          }
          stage = result.value;
          if (type === 'drop') {
            // What is published is the version there was.
            expect([at.publishedVersion > 0, at.correctionSigned]).toEqual([true, false]);
            continue;
          }
          sinceDraft = isEditable(stage) ? [] : [...sinceDraft, type];
          if (stage === 'published') {
            expect(sinceDraft[0]).toBe('sign');
            expect(sinceDraft.includes('accept')).toBe(supervised);
          }
          if (isHandedIn(stage) && supervised) expect(sinceDraft).toContain('submit');
        }
      }),
    );
  });
});
