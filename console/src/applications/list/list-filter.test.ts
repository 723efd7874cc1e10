import { describe, expect, it } from 'vitest';
import { changeView, isNarrowed, queryOf, readFilter, writeFilter } from './list-filter.ts';

const read = (text: string) => readFilter(new URLSearchParams(text));

describe('the list in the address', () => {
  it.each([
    '',
    'organ=01a2&waiting=mine&due=7',
    'view=closed&outcome=granted&search=JYJ-2026',
    'view=delivery&division=基教科',
  ])('comes back as it went: %s', (text) => {
    const params = new URLSearchParams(text);
    expect(writeFilter(readFilter(params))).toEqual(Object.fromEntries(params));
  });

  it('takes what it does not know for the usual', () => {
    expect(read('view=none&phase=')).toEqual({ view: 'open' });
    expect(isNarrowed(read('view=none&phase='))).toBe(false);
    expect(isNarrowed(read('due=overdue'))).toBe(true);
  });
});

describe('what the server is asked for', () => {
  it.each([
    ['', 'clerk', { state: 'open' }],
    ['waiting=mine', 'reviewer', { state: 'open', waitingFor: 'reviewer' }],
    ['waiting=applicant', 'clerk', { state: 'open', waitingFor: 'applicant' }],
    ['due=7', 'clerk', { state: 'open', dueWithin: 7 }],
    ['due=overdue', 'clerk', { state: 'open', overdue: 'true' }],
    ['view=delivery', 'clerk', { state: 'closed', phase: 'delivery' }],
    ['view=closed&outcome=partial', 'clerk', { state: 'closed', outcome: 'partial' }],
  ])('%s for a %s', (text, role, expected) => {
    const asked = Object.entries(queryOf(read(text), role)).filter(([, value]) => value !== undefined);
    expect(Object.fromEntries(asked)).toEqual(expected);
  });
});

describe('another view', () => {
  it('drops what says nothing of it', () => {
    const filter = read('phase=review&due=7&outcome=granted&applicant=natural');
    expect(writeFilter(changeView(filter, 'closed'))).toEqual({
      view: 'closed',
      applicant: 'natural',
      outcome: 'granted',
    });
    expect(writeFilter(changeView(read('view=closed&outcome=granted'), 'open'))).toEqual({});
  });
});
