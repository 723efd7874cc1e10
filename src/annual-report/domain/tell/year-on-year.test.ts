import { expect, it } from 'vitest';
import { yearOnYear } from './year-on-year.js';

it.each([
  { now: 7, before: 8, difference: -1, percent: -12.5, notable: false },
  { now: 100, before: 20, difference: 80, percent: 400, notable: true },
  { now: 4, before: 20, difference: -16, percent: -80, notable: true },
  { now: 25, before: 0, difference: 25, percent: null, notable: true },
  { now: 10, before: 2, difference: 8, percent: 400, notable: false },
  { now: 0.3, before: 0.1, difference: 0.2, percent: 200, notable: false },
  { now: null, before: 3, difference: null, percent: null, notable: false },
  { now: 3, before: null, difference: null, percent: null, notable: false },
])('$now after $before', ({ now, before, ...told }) =>
  expect(yearOnYear(now, before)).toEqual({ now, before, ...told }),
);
