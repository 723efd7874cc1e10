import { describe, expect, it } from 'vitest';
import { DISPUTE_STEP_TYPES } from '../../../src/disputes/domain/steps/index.js';
import { fieldsOf, mayLieAhead, stepOf } from './step-fields.ts';

const day = (text: string) => ({ format: () => text });

describe('the form of a step', () => {
  it('there is for every step but the file, which is put in with its upload', () => {
    const without = DISPUTE_STEP_TYPES.filter((step) => fieldsOf(step, { kind: 'reconsideration' }) === null);
    expect(without).toEqual(['addDocument']);
  });

  it('asks for the procedure where the limit depends on it', () => {
    expect(fieldsOf('serve', { kind: 'reconsideration' })).toContain('procedure');
    expect(fieldsOf('serve', { kind: 'litigation.direct' })).not.toContain('procedure');
  });

  it('lets a hearing lie ahead, and what is to be done by then', () => {
    expect([mayLieAhead('setHearing', 'on'), mayLieAhead('decide', 'redoBy'), mayLieAhead('decide', 'on')]).toEqual([
      true,
      true,
      false,
    ]);
  });

  it('becomes the step of the API', () => {
    expect(
      stepOf('decide', { decision: 'court.revoke', on: day('2026-06-01'), servedOn: undefined, documentNumber: '' }),
    ).toEqual({
      type: 'decide',
      decision: 'court.revoke',
      on: '2026-06-01',
    });
    expect(
      stepOf('recordParties', { parties: [{ role: 'applicant', name: '甲' }, { role: 'agent' }], claim: 'x' }),
    ).toEqual({
      type: 'recordParties',
      parties: [{ role: 'applicant', name: '甲' }],
      claim: 'x',
    });
  });
});
