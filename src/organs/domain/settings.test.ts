import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkSettings, NO_SETTINGS, settingFault, type SettingField } from './settings.js';

describe('settings of an organ', () => {
  it.each<[SettingField, string, boolean]>([
    ['postcode', '150000', true],
    ['postcode', '15000', false],
    ['postcode', '15000a', false],
    ['phone', '0000-00000000转801、0000-00000001', true],
    ['phone', '（0000）00000000', true],
    ['phone', '请打电话', false],
    ['email', 'gongkai@example.invalid', true],
    ['email', 'gongkai@', false],
    ['email', 'a b@example.invalid', false],
    ['documentPrefix', '示教信公开', true],
    ['documentPrefix', '示教信公开〔2026〕', false],
    ['documentPrefix', '示教信公开2026', false],
    ['hours', '工作日 9:00—11:30，13:30—17:00', true],
    ['officeName', '长'.repeat(101), false],
    ['address', '   ', true],
  ])('%s “%s”: taken %s', (field, value, taken) => {
    expect(settingFault(field, value) === null).toBe(taken);
    expect(checkSettings({ ...NO_SETTINGS, [field]: value }).ok).toBe(taken);
  });

  it('keeps trimmed text, and what is empty as not set', () => {
    const checked = checkSettings({ ...NO_SETTINGS, officeName: '  办公室\0 ', address: ' ' });
    expect(checked).toEqual({ ok: true, value: { ...NO_SETTINGS, officeName: '办公室' } });
  });

  it('takes what it has kept once more, unchanged', () => {
    const free = fc.constantFrom<SettingField>('officeName', 'address', 'hours', 'court', 'signature');
    fc.assert(
      fc.property(
        free,
        fc.string({ unit: fc.constantFrom(' ', '\t', '\0', '\u3000', '甲', 'a'), maxLength: 30 }),
        (field, text) => {
          const once = checkSettings({ ...NO_SETTINGS, [field]: text });
          if (!once.ok) throw new Error(once.code);
          expect(once.value[field] ?? '').not.toMatch(/^\s|\s$|\0/);
          expect(checkSettings(once.value)).toEqual(once);
        },
      ),
    );
  });
});
