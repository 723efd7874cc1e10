import { hitAt, type PrivacyHit, type PrivacyRule } from './privacy-hit.js';

const ADDRESS = /(?<![\w.+-])[A-Za-z0-9][\w.+-]{0,63}@(?:[A-Za-z0-9-]{1,63}\.){1,4}[A-Za-z]{2,10}(?![\w-])/g;
const OF_PEOPLE =
  /@(?:(?:vip\.)?qq|163|126|yeah|(?:vip\.)?sina|sohu|gmail|outlook|hotmail|live|foxmail|yahoo|139|189|wo|aliyun|icloud|msn)\./i;
/** Mailboxes of organs: made known so that people may write to them. */
const OF_AN_ORGAN = /@(?:[A-Za-z0-9-]+\.)*(?:gov|mil|org|edu)(?:\.cn)?$/i;

/** E-mail addresses (电子邮箱), those of organs left out. */
export const emails: PrivacyRule = (text) =>
  [...text.matchAll(ADDRESS)].flatMap((match): PrivacyHit[] => {
    if (OF_AN_ORGAN.test(match[0])) return [];
    const place = { start: match.index, end: match.index + match[0].length };
    return [hitAt(text, 'email', place, OF_PEOPLE.test(match[0]) ? 'likely' : 'possible', 'form')];
  });
