import { T2_ROWS, T3_ROWS } from './form-rows.js';
import { labelMatches } from './label-match.js';
import { labelKey, squeeze } from './normalize.js';

const STOP = /[。；;！!？?]/u;
const PAUSE = /[，,]/u;
const SHORTEST_WITH_PAUSE = 22;
const LONGEST_LABEL = 90;
const FORM_WORDS = /勾稽关系|区分处理|逾期不补正|逾期未按收费|不再处理其政府信息公开申请|单位[:：]/u;

/** Whether a line is running text that stands about a table, not a part of it. */
export function isProse(text: string): boolean {
  if (/\t|[|｜│┃]/u.test(text.trim())) return false;
  const words = squeeze(text);
  if (words.length > LONGEST_LABEL * 2) return true;
  if (FORM_WORDS.test(words)) return false;
  if (!STOP.test(words) && !(PAUSE.test(words) && words.length > SHORTEST_WITH_PAUSE))
    return words.length > LONGEST_LABEL;
  const key = labelKey(text);
  if (key === '') return false;
  return ![...labelMatches(T3_ROWS, key), ...labelMatches(T2_ROWS, key)].some(
    (match) => match.sufficient && match.score >= key.length * 0.6,
  );
}
