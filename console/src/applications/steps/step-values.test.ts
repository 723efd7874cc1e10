import dayjs from 'dayjs';
import { describe, expect, it } from 'vitest';
import { STEP_TYPES } from '../../../../src/applications/domain/steps/index.js';
import { zhCases } from '../../messages/zh-cases.ts';
import { interestsOffered } from './interest-field.tsx';
import { letterOfStep, LETTERS_OF_STEP, neededForLetter } from './letter-of-step.ts';
import { STEP_FIELDS } from './step-fields.ts';
import { dayBounds, stepBody } from './step-values.ts';

const on = dayjs('2026-03-02');

describe('what a form of a step sends', () => {
  it('knows every step of the domain, with a name', () => {
    expect(Object.keys(STEP_FIELDS).sort()).toEqual([...STEP_TYPES].sort());
    expect(Object.keys(zhCases.steps.names).sort()).toEqual([...STEP_TYPES].sort());
  });

  it('writes days as text and leaves out what was left empty', () => {
    expect(stepBody('route', { on, division: ' 基础教育科 ', answerBy: null, note: '  ' })).toEqual({
      type: 'route',
      on: '2026-03-02',
      division: '基础教育科',
    });
  });

  it('says yes and no as the server does', () => {
    expect(stepBody('review', { on, agreed: 'yes' })).toMatchObject({ agreed: true });
    expect(stepBody('review', { on, agreed: 'no', note: '补充依据' })).toMatchObject({
      agreed: false,
      note: '补充依据',
    });
  });

  it('sends nothing of a field that is not asked for any more', () => {
    const values = { on, outcome: 'granted', ground: '36(2)', withheld: [{ what: '姓名', ground: '15.privacy' }] };
    expect(stepBody('draft', values)).not.toHaveProperty('withheld');
    expect(stepBody('draft', { ...values, outcome: 'partial', ground: '37' })).toMatchObject({
      outcome: 'partial',
      ground: '37',
      withheld: [{ what: '姓名', ground: '15.privacy' }],
    });
  });

  it('sends the letter or the words of a draft, not both', () => {
    const values = { on, outcome: 'granted', ground: '36(2)', text: '答复。' };
    expect(stepBody('draft', values)).toMatchObject({ text: '答复。' });
    const lettered = stepBody('draft', { ...values, letterId: 'x' });
    expect(lettered).toMatchObject({ letterId: 'x' });
    expect(lettered).not.toHaveProperty('text');
  });

  it('keeps what is for the letter alone out of the step', () => {
    const values = {
      on,
      of: 'thirdParty',
      name: '某公司',
      matters: '合同',
      party: 'organization',
      interest: 'tradeSecret',
    };
    expect(stepBody('consult', values)).toMatchObject({ party: 'organization', interest: 'tradeSecret' });
    expect(stepBody('consult', { ...values, of: 'otherOrgan' })).not.toHaveProperty('party');
    const told = { on, consultationId: 'x', way: 'mail', because: 'followedInPart' };
    expect(Object.keys(stepBody('tellThirdParty', told)).sort()).toEqual(['consultationId', 'on', 'type', 'way']);
    expect(letterOfStep('tellThirdParty', told)).toMatchObject({ because: 'followedInPart' });
  });

  it('sends how far objections are followed where it was said', () => {
    const values = { on, outcome: 'partial', ground: '37', opinions: { c1: 'wholly', c2: undefined } };
    expect(stepBody('draft', values)).toMatchObject({ opinions: [{ consultationId: 'c1', followed: 'wholly' }] });
    expect(stepBody('draft', { ...values, opinions: { c1: undefined } })).not.toHaveProperty('opinions');
    expect(stepBody('draft', { ...values, outcome: 'granted', ground: '36(2)' })).not.toHaveProperty('opinions');
  });

  it('offers the interests that a third party of its kind can have', () => {
    expect(interestsOffered('organization')).toEqual(['tradeSecret', 'otherRights']);
    expect(interestsOffered('person')).toEqual(['privacy', 'otherRights']);
    expect(interestsOffered('individualBusiness')).toEqual(['tradeSecret', 'privacy', 'otherRights']);
    expect(interestsOffered(undefined)).toHaveLength(3);
  });

  it('drops empty items of a split', () => {
    expect(stepBody('split', { items: ['甲', ' ', undefined, '乙 '] })).toEqual({ type: 'split', items: ['甲', '乙'] });
  });
});

describe('the letter of a step', () => {
  it('is worded from the form', () => {
    const values = { on, answerBy: dayjs('2026-03-20'), matters: '写明年度' };
    expect(letterOfStep('askCorrection', values)).toEqual({
      kind: 'correctionNotice',
      answerBy: '2026-03-20',
      matters: '写明年度',
    });
  });

  it('goes to a third party or to another organ', () => {
    const values = { on, name: '某公司', matters: '合同', party: 'organization', interest: 'tradeSecret' };
    expect(letterOfStep('consult', { ...values, of: 'thirdParty' })).toEqual({
      kind: 'thirdPartyLetter',
      name: '某公司',
      matters: '合同',
      party: 'organization',
      interest: 'tradeSecret',
    });
    expect(letterOfStep('consult', { ...values, of: 'otherOrgan' })).toEqual({
      kind: 'otherOrganLetter',
      name: '某公司',
      matters: '合同',
    });
    expect(neededForLetter('consult', { of: 'otherOrgan' })).toEqual(['of', 'name']);
  });

  it('is none where no letter goes with the step', () => {
    for (const type of STEP_TYPES) {
      const hasField = STEP_FIELDS[type].some((field) => field.kind === 'letter');
      expect([type, letterOfStep(type, {}) !== null]).toEqual([type, hasField]);
      expect([type, type in LETTERS_OF_STEP]).toEqual([type, hasField]);
    }
  });
});

describe('the days a field may take', () => {
  const facts = { today: '2026-03-10', receivedOn: '2026-03-02', on: '2026-03-05' };
  it.each([
    ['past', { min: '2026-03-02', max: '2026-03-10' }],
    ['future', { min: '2026-03-05', max: null }],
  ] as const)('%s', (bound, expected) => {
    expect(dayBounds({ kind: 'day', name: 'x', label: 'x', bound }, facts)).toEqual(expected);
  });
});
