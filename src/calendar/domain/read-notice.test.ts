import { describe, expect, it } from 'vitest';
import { addDays, firstDayOf, lastDayOf, localDate } from '../../kernel/local-date.js';
import { NATIONAL_CALENDAR, withNotice, type WorkingCalendar } from '../../law/calendar/index.js';
import { readNotice } from './read-notice.js';

/** A calendar that knows no notice at all: what is read must make the whole year. */
const EMPTY: WorkingCalendar = {
  firstYear: 2004,
  day: (date) => {
    const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
    const working = weekday > 0 && weekday < 6;
    return { date, kind: working ? 'workday' : 'weekend', working, reason: '', provisional: true };
  },
};

const NOTICES: Readonly<Record<number, string>> = {
  2026: `国务院办公厅关于2026年部分节假日安排的通知
国办发明电〔2025〕7号
一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。
二、春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。
三、清明节：4月4日（周六）至6日（周一）放假，共3天。
四、劳动节：5月1日（周五）至5日（周二）放假调休，共5天。5月9日（周六）上班。
五、端午节：6月19日（周五）至21日（周日）放假，共3天。
六、中秋节：9月25日（周五）至27日（周日）放假，共3天。
七、国庆节：10月1日（周四）至7日（周三）放假调休，共7天。9月20日（周日）、10月10日（周六）上班。
鼓励单位安排职工在12月31日休息。
2025年11月4日`,
  2024: `一、元旦：1月1日放假，与周末连休。
二、春节：2月10日至17日放假调休，共8天。2月4日（星期日）、2月18日（星期日）上班。
三、清明节：4月4日至6日放假调休，共3天。4月7日（星期日）上班。
四、劳动节：5月1日至5日放假调休，共5天。4月28日（星期日）、5月11日（星期六）上班。
五、端午节：6月10日放假，与周末连休。
六、中秋节：9月15日至17日放假调休，共3天。9月14日（星期六）上班。
七、国庆节：10月1日至7日放假调休，共7天。9月29日（星期日）、10月12日（星期六）上班。`,
  2017: `一、元旦:1月1日放假，1月2日（星期一）补休。
二、春节:1月27日至2月2日放假调休，共7天。1月22日（星期日）、2月4日（星期六）上班。
三、清明节:4月2日至4日放假调休，共3天。4月1日（星期六）上班。
四、劳动节:5月1日放假，与周末连休。
五、端午节:5月28日至30日放假调休，共3天。5月27日（星期六）上班。
六、中秋节、国庆节:10月1日至8日放假调休，共8天。9月30日（星期六）上班。`,
};

describe('reading a notice in words', () => {
  it.each([2026, 2024, 2017])('%i: gives the very working days of the year', (year) => {
    const read = readNotice(NOTICES[year] ?? '', year);
    if (!read.ok) throw new Error(JSON.stringify(read.params));
    const layered = withNotice(EMPTY, read.value.notice);
    if (!layered.ok) throw new Error(layered.code);
    for (let date = firstDayOf(year); date <= lastDayOf(year); date = addDays(date, 1)) {
      expect([date, layered.value.day(date).working]).toEqual([date, NATIONAL_CALENDAR.day(date).working]);
    }
    expect(read.value.missing).toEqual([]);
  });

  it('takes year, title and number from the text', () => {
    expect(readNotice(NOTICES[2026] ?? '')).toMatchObject({
      value: {
        notice: { year: 2026 },
        title: '国务院办公厅关于2026年部分节假日安排的通知',
        documentNumber: '国办发明电〔2025〕7号',
      },
    });
  });

  it('places a New Year’s holiday that begins in the December before', () => {
    const read = readNotice('一、元旦：2018年12月30日至2019年1月1日放假调休，共3天。12月29日（星期六）上班。', 2019);
    expect(read).toMatchObject({
      value: {
        notice: {
          holidays: ['2018-12-30', '2018-12-31', '2019-01-01'].map((date) => ({ date, name: '元旦' })),
          workingDays: ['2018-12-29'],
        },
        missing: ['春节', '清明', '劳动', '端午', '中秋', '国庆'],
      },
    });
  });

  it.each([
    ['a weekday that is another', '一、元旦：1月1日（周四）放假。'],
    ['a count that does not add up', '一、元旦：1月1日至3日放假，共4天。'],
    ['dates without what they are', '一、元旦：1月1日至3日。'],
    ['a day that does not exist', '一、春节：2月30日放假。'],
    ['a range turned round', '一、春节：2月10日至3日放假。'],
    ['a holiday without a name', '1月1日放假。'],
  ])('refuses %s', (_, text) => {
    expect(readNotice(text, 2027)).toMatchObject({ ok: false, code: 'calendar.unreadable' });
  });

  it('refuses a text without a year, without any holiday, or with a working Monday', () => {
    expect(readNotice('一、元旦：1月1日放假。')).toMatchObject({ code: 'input.missing' });
    expect(readNotice('没有日期', 2027)).toMatchObject({ code: 'calendar.notice' });
    expect(readNotice('一、元旦：1月1日放假。1月4日上班。', 2027)).toMatchObject({ code: 'calendar.notice' });
  });
});

describe('reading a table of days', () => {
  it('takes one day a line, whatever stands between the cells', () => {
    const read = readNotice('2027-01-01 元旦 放假\n2027/1/2,元旦,星期六,休\n| 2027年1月9日 | 上班 |\n2027-02-06\t春节');
    expect(read).toMatchObject({
      value: {
        notice: {
          year: 2027,
          holidays: [
            { date: localDate('2027-01-01'), name: '元旦' },
            { date: localDate('2027-01-02'), name: '元旦' },
            { date: localDate('2027-02-06'), name: '春节' },
          ],
          workingDays: ['2027-01-09'],
        },
      },
    });
  });
});
