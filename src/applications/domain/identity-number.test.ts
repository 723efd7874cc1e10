import { describe, expect, it } from 'vitest';
import { isCreditCode, isIdentityNumber, isResidentNumber } from './identity-number.js';

/** Numbers made up for the test: an address code that was never given out (999999 is none) with a right check digit. */
function residentNumber(seventeen: string): string {
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = [...seventeen].reduce((total, digit, index) => total + Number(digit) * weights[index]!, 0);
  return seventeen + '10X98765432'[sum % 11];
}

describe('citizen identity number', () => {
  // The example printed in GB 11643-1999 itself.
  it.each(['11010519491231002X', residentNumber('99999919900228123')])('takes %s', (number) => {
    expect(isResidentNumber(number)).toBe(true);
  });

  it.each([
    ['a wrong check digit', '110105194912310021'],
    ['fifteen places', '110105491231002'],
    ['a day that is none', residentNumber('99999919900230123')],
    ['a month that is none', residentNumber('99999919901328123')],
    ['small x', '11010519491231002x'],
    ['nothing', ''],
    ['words', '身份证号码见附件身份证号码见附件身份'],
  ])('refuses %s', (_name, number) => {
    expect(isResidentNumber(number)).toBe(false);
  });

  it('finds every slip of one digit', () => {
    const right = '11010519491231002X';
    for (let place = 0; place < 17; place += 1) {
      const digit = (Number(right[place]) + 1) % 10;
      expect(isResidentNumber(right.slice(0, place) + digit + right.slice(place + 1))).toBe(false);
    }
  });
});

describe('unified social credit code', () => {
  it('takes codes with a right check character and refuses a slip', () => {
    expect(isCreditCode('91350100M000100Y43')).toBe(true);
    expect(isCreditCode('91350100M000100Y44')).toBe(false);
    expect(isCreditCode('91350100M000100I43')).toBe(false);
    expect(isCreditCode('')).toBe(false);
  });
});

it('takes other documents as written, within reason', () => {
  expect(isIdentityNumber('passport', 'E12345678')).toBe(true);
  expect(isIdentityNumber('passport', 'E1')).toBe(false);
  expect(isIdentityNumber('hongKongMacaoPermit', 'H1234567890')).toBe(true);
  expect(isIdentityNumber('other', '军官证 0123')).toBe(true);
  expect(isIdentityNumber('other', '')).toBe(false);
  expect(isIdentityNumber('residentCard', 'E12345678')).toBe(false);
});
