import { expect, it } from 'vitest';
import { trendsOf } from './trend.js';

it('adds up groups of rows over the years in their order, and leaves blank what no report says', () => {
  const [applications, outcomes, disputes] = trendsOf([
    { year: 2022, cells: { 't3.received.total': 5, 't3.refused.safety.total': 1, 't3.refused.process.total': 2 } },
    { year: 2020, cells: { 't3.received.total': 3, 't3.other.other.total': 4, 't4.litigation.direct.total': null } },
  ]);
  expect(applications).toMatchObject({ years: [2020, 2022] });
  expect(applications?.series[0]).toEqual({ key: 'received', values: [3, 5] });
  expect(outcomes?.series.find(({ key }) => key === 'refused')?.values).toEqual([null, 3]);
  expect(outcomes?.series.find(({ key }) => key === 'other')?.values).toEqual([4, null]);
  expect(disputes?.series.find(({ key }) => key === 'litigation')?.values).toEqual([null, null]);
});
