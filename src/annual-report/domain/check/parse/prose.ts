import { T2_ROWS, T3_ROWS } from './form-rows.js';
import { labelMatches } from './label-match.js';
import { fold, labelKey, squeeze } from './normalize.js';

const STOP = /[。;!?]/u;
const PAUSE = /,/u;
const SHORTEST_WITH_PAUSE = 22;
const LONGEST_LABEL = 90;
const LONGEST_LINE = 600;
/** A figure with its note and unit, which are no words of a sentence. */
const FIGURE = /\d[\d,.]*(?:\([^()]{0,40}\))?(?:件|个|项|条|万元|元)?(?=\s|$)/gu;
const FORM_WORDS = /勾稽关系|区分处理|逾期不补正|逾期未按收费|不再处理其政府信息公开申请|单位:/u;

/** Whether a line is running text that stands about a table, not a part of it. */
export function isProse(text: string): boolean {
  if (/\t|[|｜│┃]/u.test(text.trim())) return false;
  if (text.length > LONGEST_LINE) return true;
  const bare = fold(text).replace(FIGURE, ' ');
  const words = squeeze(bare);
  if (words.length > LONGEST_LABEL * 2) return true;
  if (FORM_WORDS.test(words)) return false;
  if (!STOP.test(words) && !(PAUSE.test(words) && words.length > SHORTEST_WITH_PAUSE))
    return words.length > LONGEST_LABEL;
  const key = labelKey(bare);
  if (key === '') return false;
  return ![...labelMatches(T3_ROWS, key), ...labelMatches(T2_ROWS, key)].some(
    (match) => match.sufficient && match.score >= key.length * 0.6,
  );
}
