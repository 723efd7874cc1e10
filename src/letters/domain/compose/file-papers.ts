import type { DeliveryFacts, FileIndexFacts } from '../facts.js';
import type { LetterText } from '../letter-text.js';
import { sayDate } from '../phrases.js';
import { letter } from './letter.js';

/** Proof of delivery (送达回证): filled in as far as the case knows, the rest for pen and ink; 《条例》 Art. 45. */
export function composeDeliveryRecord(facts: DeliveryFacts): LetterText {
  return letter('deliveryRecord', facts, {
    title: '政府信息公开文书送达回证',
    table: {
      widths: [2, 5],
      head: [],
      rows: [
        ['受理编号', facts.receiptNumber],
        ['送达文书名称', facts.documentTitle],
        ['送达文书文号', facts.documentNumber ?? '无'],
        ['受送达人', facts.receiver],
        ['送达方式', facts.way],
        ['送达地址', facts.address ?? ''],
        ['邮件编号', facts.trackingNumber ?? ''],
        ['送达日期', facts.deliveredOn ? sayDate(facts.deliveredOn) : ''],
        ['受送达人签名或者盖章', ''],
        ['代收人及代收理由', ''],
        ['送达人', facts.sender ?? ''],
        ['备注', facts.note ?? ''],
      ],
    },
  });
}

/** Index of the case file (卷内文件目录), 《条例》 Art. 45 归档: the papers in order of date. */
export function composeCaseFileIndex(facts: FileIndexFacts): LetterText {
  const entries = facts.entries
    .map((entry, index) => ({ entry, index }))
    .sort((a, b) => a.entry.date.localeCompare(b.entry.date) || a.index - b.index);
  return letter('caseFileIndex', facts, {
    title: '卷内文件目录',
    paragraphs: [`案卷：${facts.applicant.name}政府信息公开申请案（受理编号：${facts.receiptNumber}）`],
    table: {
      widths: [3, 7, 6, 10, 7, 4, 4],
      head: ['序号', '文号', '责任者', '文件题名', '日期', '页号', '备注'],
      rows: entries.map(({ entry }, index) => [
        String(index + 1),
        entry.documentNumber ?? '',
        entry.author,
        entry.title,
        entry.date.replaceAll('-', '.'),
        entry.pages ?? '',
        entry.note ?? '',
      ]),
    },
  });
}
