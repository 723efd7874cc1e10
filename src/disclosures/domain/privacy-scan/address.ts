import { hitAt, type PrivacyHit, type PrivacyRule } from './privacy-hit.js';
import { before } from './words-around.js';

/** A house number: what an address is known by. */
const HOUSE =
  /(?:[0-9]{1,5}|[一二三四五六七八九十百零〇]{1,5})(?:-\d{1,4})?号(?!文|令|公告|通知|线|机|楼?会议|院内政务)/g;
const STREET =
  /(?:路|街|大道|巷|胡同|弄|里|道|村|屯|组|社|小区|花园|家园|公寓|苑|新村|庄|园|坊|桥|城)(?:[A-Za-z0-9一二三四五六七八九十东南西北中段第]{0,6})$/;
/** What follows a house number down to the door. */
const DOOR =
  /^(?:院|内|附\d{1,3}号)?(?:[-\s]?[A-Za-z0-9一二三四五六七八九十]{1,6}(?:号楼|号院|楼|栋|幢|座|单元|门|层))*(?:[-\s]?[A-Za-z0-9]{1,6}(?:室|户|号房|号))?/;
const INSIDE = /单元|室|户|栋|幢|号楼|号房/;
const NAMED =
  /(?:家庭住址|家庭地址|现住址?|住址|住所地?|户籍(?:所在地|地址|地)?|居住地址?|家住|居住在|通讯地址|通信地址|住在|住于|住)(?:为|是|在|于)?[:\s]*/g;
const OF_AN_ORGAN = /办公|单位|窗口|政务|大厦|大厅|公司|机关|局|委员会|中心|法院|检察|注册地|经营场所|营业/;
/** How far an address may reach back from its house number. */
const REACH = 42;
const CHARACTERS = /[\u4e00-\u9fa5A-Za-z0-9()\-\n]*$/;

/**
 * Home addresses (家庭住址): down to the house, where words say that someone lives there or where it goes on to a door.
 * The address of an organ or a company is none.
 */
export const addresses: PrivacyRule = (text) =>
  [...text.matchAll(HOUSE)].flatMap((match): PrivacyHit[] => {
    const back = CHARACTERS.exec(before(text, match.index, REACH))?.[0] ?? '';
    if (!STREET.test(back.replaceAll('\n', ''))) return [];
    const from = match.index - back.length;
    const end = match.index + match[0].length;
    const door = DOOR.exec(text.slice(end, end + 40))?.[0].trimEnd() ?? '';
    const place = { start: startOf(text, from, match.index), end: end + door.length };
    const named = isNamed(text, place.start);
    const words = before(text, place.start, 12) + text.slice(place.start, match.index);
    if (!named && (!INSIDE.test(door) || OF_AN_ORGAN.test(words))) return [];
    return [hitAt(text, 'address', place, named ? 'certain' : 'likely', named ? 'labelled' : 'form')];
  });

/** After the word that names it, else at the province, city or district where there is one. */
function startOf(text: string, from: number, house: number): number {
  const stretch = text.slice(from, house);
  const named = [...stretch.matchAll(NAMED)].at(-1);
  if (named !== undefined) return skipBlank(text, from + named.index + named[0].length);
  const region = /[\u4e00-\u9fa5]{2,7}?(?:省|自治区|市|区|县|旗|镇|乡)/.exec(stretch);
  return skipBlank(text, from + (region?.index ?? 0));
}

function skipBlank(text: string, place: number): number {
  let at = place;
  while (text[at] === '\n' || text[at] === ' ') at++;
  return at;
}

const NAMED_END = new RegExp(`(?:${NAMED.source})$`);

function isNamed(text: string, start: number): boolean {
  return NAMED_END.test(before(text, start, 14));
}
