import { hitAt, type PrivacyHit, type PrivacyRule } from './privacy-hit.js';
import { before, isAmount, namesAThing } from './words-around.js';

const MOBILE =
  /(?<![A-Za-z0-9_.@])(?<!\d[-—/])(?:(?:\+|00)?86[- ]?)?1[3-9]\d(?:[- ]?\d{4}){2}(?![A-Za-z0-9_@])(?![-/.]\d)/g;
const NAMED = /电话|手机|联系|微信|移动|Tel|tel|Phone|phone|Mobile|mobile/;

/** Mobile numbers (手机号码): eleven digits from 13 to 19. */
export const mobiles: PrivacyRule = (text) =>
  [...text.matchAll(MOBILE)].flatMap((match): PrivacyHit[] => {
    const place = { start: match.index, end: match.index + match[0].length };
    if (namesAThing(text, place.start) || isAmount(text, place.end)) return [];
    return NAMED.test(before(text, place.start, 12))
      ? [hitAt(text, 'mobile', place, 'certain', 'labelled')]
      : [hitAt(text, 'mobile', place, 'likely', 'form')];
  });

const LANDLINE = /(?<![A-Za-z0-9_.])(?:\(0\d{2,3}\)|0\d{2,3})[- ]?[2-8]\d{6,7}(?![A-Za-z0-9_])(?![/.]\d)/g;
const HOME = /(?:家庭|住宅|家里|宅)(?:固定)?电话?[^\d\n]{0,4}$/;
const CONTACT = /(?:联系电话|联系方式|本人电话|固定电话)[^\d\n]{0,4}$/;
/** Telephones of an organ are there to be called. */
const OF_AN_ORGAN = /办公|传真|咨询|监督|举报|投诉|热线|公开|单位|值班|窗口|中心|局|委|科|处|厅|室|院|公司|机关/;

/** Private landlines (私人固定电话): only where words before them say so; an office's telephone is none. */
export const landlines: PrivacyRule = (text) =>
  [...text.matchAll(LANDLINE)].flatMap((match): PrivacyHit[] => {
    const place = { start: match.index, end: match.index + match[0].length };
    if (HOME.test(before(text, place.start, 14))) return [hitAt(text, 'landline', place, 'likely', 'labelled')];
    const named = CONTACT.test(before(text, place.start, 14));
    if (!named || OF_AN_ORGAN.test(before(text, place.start, 24))) return [];
    return [hitAt(text, 'landline', place, 'possible', 'labelled')];
  });
