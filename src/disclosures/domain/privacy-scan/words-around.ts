/** Full-width digits, letters and marks made half-width; every offset stays. */
export function halfWidth(text: string): string {
  return text.replace(/[\uff01-\uff5e]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0));
}

/** What stands before a place, at most so many characters. */
export function before(text: string, place: number, characters: number): string {
  return text.slice(Math.max(0, place - characters), place);
}

/** Words that name a number of an organ or of a thing: it is no number of a person. */
const OF_A_THING =
  /(?:信用代码|索引号|机构代码|编号|文号|档号|备案号|流水号|许可证号|合同号|项目代码|发票|订单号?|序列号|批号|编码|条码|税号|登记证号|执照号|证书号|案号|受理号|卷号|QQ群?)(?:码|为|是)?[:\s"“]*$/;

export function namesAThing(text: string, place: number): boolean {
  return OF_A_THING.test(before(text, place, 16));
}

/** Units after a figure: an amount, an area, a count. */
const UNIT = /^\s*(?:元|万|亿|平方|公里|米|吨|千克|公斤|件|次|字|户次|人次|%)/;

export function isAmount(text: string, end: number): boolean {
  return UNIT.test(text.slice(end, end + 6));
}
