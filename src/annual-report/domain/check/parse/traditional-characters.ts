/**
 * Traditional characters of the words the form prints, each followed by its simplified one. Only labels, headings and
 * units are folded with it, so that a report in traditional characters is found by the same words; its text is kept.
 */
const PAIRS =
  '佈布 來来 係系 個个 億亿 內内 動动 務务 區区 員员 問问 單单 國国 園园 埰采 執执 報报 審审 對对 屬属 廢废 廳厅 ' +
  '強强 彔录 後后 復复 採采 據据 數数 於于 旂旗 時时 會会 査查 條条 業业 構构 機机 權权 決决 沒没 況况 減减 瀏浏 ' +
  '無无 獲获 現现 當当 發发 確确 祕秘 穩稳 箇个 範范 糾纠 納纳 級级 組组 結结 統统 經经 維维 編编 縣县 總总 織织 ' +
  ' 繫系 繳缴 繼继 續续 罰罚 脩修 與与 舉举 華华 萬万 處处 號号 補补 製制 複复 規规 覽览 訂订 計计 訟讼 訪访 ' +
  '許许 訴诉 詢询 試试 認认 請请 議议 護护 費费 購购 踰逾 轉转 辦办 這这 進进 過过 鄉乡 錄录 録录 鎭镇 鎮镇 開开 ' +
  '間间 關关 頁页 項项 題题 額额 類类 餘余 體体';

const SIMPLIFIED = new Map(PAIRS.split(' ').map((pair) => [pair.charAt(0), pair.charAt(1)]));

const TRADITIONAL = new RegExp(`[${[...SIMPLIFIED.keys()].join('')}]`, 'g');
const TRADITIONAL_ONCE = new RegExp(TRADITIONAL.source);

/** Words that differ, not only in their characters, where software turned a report into the usage of Taiwan. */
const WORDS: readonly (readonly [RegExp, string])[] = [
  [/资讯|資訊/g, '信息'],
  [/规范性档案|規範性檔案/g, '规范性文件'],
];

/** The text with the form's traditional characters made simplified; unchanged, and at no cost, where it has none. */
export function simplify(text: string): string {
  if (!TRADITIONAL_ONCE.test(text)) return text;
  const worded = WORDS.reduce((result, [word, simplified]) => result.replace(word, simplified), text);
  return worded.replace(TRADITIONAL, (character) => SIMPLIFIED.get(character) ?? character);
}
