import type { PieceCell } from '../../../kernel/file-pieces.js';
import type { PrivacyHit } from '../privacy-scan/privacy-hit.js';
import { scanPrivacy } from '../privacy-scan/scan-privacy.js';

/** How near a name stands to a number that is its person's. */
const BESIDE = 6;
const PHONE_COLUMN = /电话|手机|联系方式|移动|Tel|Phone|Mobile/i;
const NAME_COLUMN = /姓名|名字|联系人|户主|当事人|申请人|受助人|被处罚人|法定代表人|^Name$/i;
const NAME = /^[\u4e00-\u9fa5]{1,2}(?:·?[\u4e00-\u9fa5]){1,6}$/;
const OF_AN_ORGAN = /[局委办厅部院所站队中心公司厂店校会社]$/;

/**
 * Personal data in a text, surer where its surroundings are known: a mobile number beside a name, or in a column of
 * telephones, is one; so is what stands in a column of names beside other personal data of its row.
 */
export function personalHits(text: string, cells: readonly PieceCell[] = []): PrivacyHit[] {
  const hits = scanPrivacy(text);
  const names = hits.filter(({ kind }) => kind === 'name');
  const surer = hits.map((hit): PrivacyHit => {
    if (hit.kind !== 'mobile' || hit.confidence === 'certain') return hit;
    const beside = names.some((name) => distance(name, hit) <= BESIDE);
    const heading = cellAt(cells, hit.start)?.heading ?? '';
    if (beside) return { ...hit, confidence: 'certain', reason: 'beside' };
    return PHONE_COLUMN.test(heading) ? { ...hit, confidence: 'certain', reason: 'labelled' } : hit;
  });
  return [...surer, ...namesInColumns(text, cells, surer)].sort((a, b) => a.start - b.start);
}

function namesInColumns(text: string, cells: readonly PieceCell[], hits: readonly PrivacyHit[]): PrivacyHit[] {
  // A column of names alone may be a list of officials, of winners, of those who passed: those are published.
  if (!hits.some(({ kind }) => kind !== 'name')) return [];
  return cells.flatMap((cell, index): PrivacyHit[] => {
    const value = text.slice(cell.start, cells[index + 1]?.start ?? text.length).trim();
    const end = cell.start + value.length;
    const isName = NAME_COLUMN.test(cell.heading ?? '') && NAME.test(value) && !OF_AN_ORGAN.test(value);
    if (!isName || hits.some((hit) => hit.start < end && hit.end > cell.start)) return [];
    return [{ kind: 'name', start: cell.start, end, text: value, confidence: 'likely', reason: 'beside' }];
  });
}

/** The cell of a row that an offset is in. */
export function cellAt(cells: readonly PieceCell[], offset: number): PieceCell | undefined {
  return cells.findLast(({ start }) => start <= offset);
}

function distance(a: PrivacyHit, b: PrivacyHit): number {
  return a.end <= b.start ? b.start - a.end : a.start - b.end;
}
