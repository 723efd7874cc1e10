import { describe, expect, it } from 'vitest';
import { suggestedSteps } from './suggested-steps.ts';

const NONE = {
  consultations: [],
  correction: null,
  fee: null,
  draft: null,
  reply: null,
  extension: null,
  reasons: null,
  searches: [],
  reopening: null,
};
type Facts = Parameters<typeof suggestedSteps>[0];
const at = (phase: string, more: object = {}): Facts =>
  ({ ...NONE, summary: { phase, waitingFor: null }, ...more }) as unknown as Facts;

describe('what comes first', () => {
  it.each([
    ['new', {}, ['accept', 'route', 'askCorrection']],
    ['review', {}, ['review']],
    ['signOff', {}, ['signOff']],
    ['issue', {}, ['issue', 'tellThirdParty']],
    ['delivery', {}, ['tellThirdParty', 'deliver']],
    ['done', {}, []],
    ['handling', {}, ['recordSearch', 'draft']],
    ['handling', { searches: [{ on: '2026-03-05', found: 'found' }] }, ['draft', 'consult']],
    ['handling', { searches: [{ on: '2026-03-05', found: 'notFound' }] }, ['draft', 'consult']],
    [
      'handling',
      { searches: [{ on: '2026-03-05', found: 'found' }], reopening: { on: '2026-09-01' } },
      ['recordSearch', 'draft'],
    ],
    ['correction', { correction: { deliveredOn: null } }, ['deliverCorrection', 'receiveCorrection']],
    ['correction', { correction: { deliveredOn: '2026-03-02' } }, ['receiveCorrection', 'draft']],
    ['payment', { fee: { deliveredOn: null } }, ['deliverFee', 'payFee']],
    [
      'opinion',
      { consultations: [{ deliveredOn: null, opinion: null }] },
      ['deliverConsultation', 'answerConsultation'],
    ],
    ['opinion', { consultations: [{ deliveredOn: '2026-03-02', opinion: null }] }, ['answerConsultation']],
  ])('in phase %s, %j', (phase, more, expected) => {
    expect(suggestedSteps(at(phase, more))).toEqual(expected);
  });

  it('is the extension, where one waits to be agreed to', () => {
    const steps = suggestedSteps(at('handling', { extension: { state: 'proposed' } }));
    expect(steps.slice(0, 2)).toEqual(['agreeExtension', 'declineExtension']);
  });

  it('is a new draft, where the last was returned', () => {
    expect(suggestedSteps(at('handling', { draft: { review: { agreed: false }, signOff: null } }))).toEqual(['draft']);
  });
});
