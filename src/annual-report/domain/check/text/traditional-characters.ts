/**
 * Traditional characters of the words the rules look for, each followed by its simplified one, one for one: a report in
 * traditional characters is judged by the same words. Its own text is what findings show.
 */
const PAIRS =
  '並并 佈布 併并 來来 侷局 係系 俬私 個个 備备 傳传 僅仅 儀仪 億亿 償偿 優优 內内 兩两 冊册 別别 創创 劃划 劉刘 動动 務务 勝胜 區区 卽即 厤历 參参 吳吴 呂吕 員员 問问 單单 噹当 嚮向 ' +
  '嚴严 囌苏 國国 圍围 埰采 執执 堅坚 報报 場场 孫孙 學学 寀采 實实 審审 寫写 寬宽 將将 專专 對对 導导 屬属 帳帐 幷并 幾几 庫库 廢废 廳厅 張张 強强 彆别 彔录 後后 徑径 從从 復复 徵征 ' +
  '徹彻 態态 應应 戰战 戶户 採采 換换 揮挥 據据 擬拟 擺摆 敎教 敗败 數数 斷断 於于 旂旗 旣既 昇升 時时 暫暂 曆历 曏向 書书 會会 枱台 査查 條条 楊杨 業业 極极 構构 樑梁 標标 機机 檔档 ' +
  '檢检 檯台 欄栏 權权 歷历 歸归 決决 沒没 況况 減减 湯汤 準准 濟济 瀋沈 為为 無无 熱热 爭争 爲为 獲获 現现 環环 產产 産产 畢毕 當当 發发 監监 盧卢 眞真 眾众 硃朱 確确 碼码 祕秘 稅税 ' +
  '種种 稱称 積积 穫获 箇个 範范 簡简 簽签 籤签 糾纠 約约 紋纹 納纳 級级 紛纷 紮扎 細细 終终 組组 結结 絡络 給给 統统 經经 綫线 維维 網网 緊紧 線线 編编 縣县 縱纵 總总 織织 繞绕 繫系 ' +
  '繼继 續续 罰罚 羅罗 羣群 義义 習习 聯联 職职 聽听 脩修 臺台 與与 舉举 舊旧 舘馆 華华 萬万 葉叶 蓋盖 蔘参 蔣蒋 薑姜 蘇苏 處处 虛虚 號号 衆众 衕同 衚胡 衹只 裏里 補补 裡里 製制 複复 ' +
  '襬摆 覈核 見见 規规 視视 訂订 計计 訓训 託托 記记 訟讼 訪访 設设 許许 訴诉 註注 証证 評评 詢询 試试 話话 詳详 認认 誦诵 調调 請请 論论 諮咨 謝谢 證证 譚谭 議议 護护 讀读 變变 豐丰 ' +
  '負负 貫贯 責责 貸贷 費费 貼贴 賀贺 資资 賈贾 賠赔 賬账 趙赵 踰逾 較较 載载 輸输 輿舆 轉转 辦办 迴回 逕径 週周 進进 運运 過过 達达 違违 遞递 適适 遶绕 遷迁 郵邮 鄉乡 鄒邹 鄧邓 鄭郑 ' +
  '醫医 釋释 針针 釦扣 鈡钟 銀银 銷销 錄录 錢钱 錯错 録录 錶表 鍼针 鍾钟 鎭镇 鎮镇 鐘钟 長长 門门 開开 間间 閤合 閱阅 閲阅 閻阎 關关 陞升 陣阵 陳陈 陸陆 隊队 隱隐 隻只 難难 電电 韆千 ' +
  '韋韦 韓韩 項项 順顺 頌颂 領领 頭头 題题 額额 類类 顧顾 顯显 颱台 餘余 館馆 馬马 馮冯 駁驳 體体 髮发 鬆松 鬍胡 麪面 麫面 麵面 黃黄 點点 黨党 齣出 龍龙 龔龚';

const SIMPLIFIED = new Map(PAIRS.split(' ').map((pair) => [pair.charAt(0), pair.charAt(1)]));

/** The simplified form of a character; the same character where it has none the rules know. */
export function simplifiedCharacter(character: string): string {
  return SIMPLIFIED.get(character) ?? character;
}
