import { PIECE_PART_NAMES } from '../../../kernel/file-pieces.js';
import { ok, refuse, type Result } from '../../../kernel/result.js';
import type { OrganTransaction } from '../../../platform/database/schema.js';
import type { PublicationRef, PublicationState } from '../../domain/publication/publication.js';
import { MARK_KIND_NAMES, type MarkPlace, type StoredMark } from '../../domain/scan/mark.js';
import { marksOf } from './list-marks.js';

/** Marks named in a refusal; the page lists them all. */
const NAMED = 8;

/**
 * Whether a version may be found public: it was scanned as it stands, and every certain mark was decided. Refuses
 * `publication.stale`, `publication.marks` with the list.
 */
export async function checkMarks(
  trx: OrganTransaction,
  of: PublicationRef,
  { versionNo }: Pick<PublicationState, 'versionNo'>,
): Promise<Result<null>> {
  const { scannedAt, undecided } = await marksOf(trx, of, versionNo);
  if (scannedAt === null) return refuse('publication.stale');
  if (undecided.length === 0) return ok(null);
  const more = undecided.length > NAMED;
  const named = undecided.slice(0, NAMED);
  return refuse('publication.marks', {
    count: undecided.length,
    list: named.map(nameZh).join('；') + (more ? '等' : ''),
    listEn: named.map(nameEn).join('; ') + (more ? ' and more' : ''),
  });
}

function nameZh({ kind, masked, places: [place] }: StoredMark): string {
  return `${MARK_KIND_NAMES[kind].zh} ${masked}${place ? `（${placeZh(place)}）` : ''}`;
}

function nameEn({ kind, masked, places: [place] }: StoredMark): string {
  return `${MARK_KIND_NAMES[kind].en} ${masked}${place ? ` (${place.fileName ?? place.in})` : ''}`;
}

const IN: Readonly<Record<Exclude<MarkPlace['in'], 'file'>, string>> = {
  title: '标题',
  summary: '内容概述',
  body: '正文',
  documentNumber: '文号',
};

function placeZh(place: MarkPlace): string {
  if (place.in !== 'file') return IN[place.in];
  const { fileName, part, page, sheet, cell } = place;
  const where = [
    page === null ? '' : `第${page}页`,
    sheet ?? '',
    cell ?? '',
    part === null ? '' : PIECE_PART_NAMES[part].zh,
  ];
  return `附件“${fileName ?? ''}”${where.filter((word) => word !== '').join(' ')}`;
}
