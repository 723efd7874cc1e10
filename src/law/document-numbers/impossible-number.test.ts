import { expect, it } from 'vitest';
import { impossibleNumber } from './impossible-number.js';

it.each([
  [{ issuer: '国办函', year: 2020, serial: 109 }, 2021, null],
  [{ issuer: '国办函', year: 2021, serial: 109 }, 2021, null],
  [{ issuer: '国办函', year: 2022, serial: 109 }, 2021, 'year.future'],
  [{ issuer: '国办函', year: 20200, serial: 109 }, 2021, 'year.future'],
  [{ issuer: '国办函', year: 202, serial: 109 }, 2021, 'year.past'],
  [{ issuer: '政发', year: 1949, serial: 1 }, 2021, null],
  [{ issuer: '政发', year: 1948, serial: 1 }, 2021, 'year.past'],
  [{ issuer: '国办函', year: 2020, serial: 0 }, 2021, 'serial.zero'],
  [{ issuer: '国务院令', year: null, serial: 711 }, 2021, null],
  [{ issuer: '国务院令', year: null, serial: 0 }, 2021, 'serial.zero'],
])('%o in a text of %i: %s', (number, asOfYear, expected) => {
  expect(impossibleNumber(number, asOfYear)).toBe(expected);
});
