import { isId } from '../../../kernel/ids.js';
import type { LocalDate } from '../../../kernel/local-date.js';
import { ok, refuse, type Result } from '../../../kernel/result.js';
import { maySee, type Viewer } from '../../../kernel/visibility.js';
import { withViewer } from '../../../platform/database/with-viewer.js';
import type { Services } from '../../../platform/services.js';
import { countAnswerable, listAnswerable, listSettled } from '../../db/organ-inquiries.js';
import { summarizeInquiries, type InquirySummary } from './inquiry-state.js';

const PAGE = 50;

export interface InquiryPage {
  readonly items: readonly InquirySummary[];
  /** How many may still be answered, whatever is listed. */
  readonly open: number;
  /** Give it as `after` for the next page; `null` on the last. */
  readonly next: string | null;
}

/**
 * What other organs ask this one (收到的征求意见函), 《条例》 Art. 34: `open` those still to be answered, the soonest first;
 * `settled` the others, the last first. Refuses `access.denied`.
 */
export async function listInquiries(
  { db }: Pick<Services, 'db'>,
  viewer: Viewer,
  input: {
    readonly organId: string;
    readonly state: 'open' | 'settled';
    readonly today: LocalDate;
    readonly after?: string;
  },
): Promise<Result<InquiryPage>> {
  const { organId, today, after } = input;
  if (!maySee(viewer, { kind: 'inquiry', organId })) return refuse('access.denied');
  if (after !== undefined && !isId(after)) {
    return refuse('input.invalid', { field: 'after', reason: '不是有效的翻页标记' });
  }
  return withViewer(db, viewer, organId, async (trx) => {
    const list = input.state === 'open' ? listAnswerable : listSettled;
    const rows = await list(trx, { organId, today, after: after ?? null, limit: PAGE + 1 });
    const items = await summarizeInquiries(trx, rows.slice(0, PAGE), today);
    const open = await countAnswerable(trx, organId, today);
    return ok({ items, open, next: rows.length > PAGE ? (items.at(-1)?.inquiryId ?? null) : null });
  });
}
