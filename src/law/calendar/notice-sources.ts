/** The title of a year's notice (国务院办公厅关于部分节假日安排的通知), the same every year. */
export function noticeTitle(year: number): string {
  return `国务院办公厅关于${year}年部分节假日安排的通知`;
}

/**
 * Document numbers (发文字号) of the notices that the calendar brings with it, by the year they arrange; after the year's own
 * notice the one that changed it: 2015 the day of the victory, 2019 Labour Day, 2020 the Spring Festival lengthened.
 * Earlier notices were not numbered as these are and are not named.
 */
const NUMBERS: ReadonlyMap<number, readonly string[]> = new Map([
  [2008, ['国办发明电〔2007〕52号']],
  [2009, ['国办发明电〔2008〕42号']],
  [2010, ['国办发明电〔2009〕27号']],
  [2011, ['国办发明电〔2010〕40号']],
  [2012, ['国办发明电〔2011〕45号']],
  [2013, ['国办发明电〔2012〕33号']],
  [2014, ['国办发明电〔2013〕28号']],
  [2015, ['国办发明电〔2014〕28号', '国发明电〔2015〕1号']],
  [2016, ['国办发明电〔2015〕18号']],
  [2017, ['国办发明电〔2016〕17号']],
  [2018, ['国办发明电〔2017〕12号']],
  [2019, ['国办发明电〔2018〕15号', '国办发明电〔2019〕3号']],
  [2020, ['国办发明电〔2019〕16号', '国办发明电〔2020〕1号']],
  [2021, ['国办发明电〔2020〕27号']],
  [2022, ['国办发明电〔2021〕11号']],
  [2023, ['国办发明电〔2022〕16号']],
  [2024, ['国办发明电〔2023〕7号']],
  [2025, ['国办发明电〔2024〕12号']],
  [2026, ['国办发明电〔2025〕7号']],
]);

/** Where a year's days off were announced: title and numbers; null where the number is not known. */
export function noticeSource(year: number): { readonly title: string; readonly documentNumber: string } | null {
  const numbers = NUMBERS.get(year);
  return numbers ? { title: noticeTitle(year), documentNumber: numbers.join('、') } : null;
}
