import type { Command } from 'commander';
import { verifyCounts } from '../../applications/index.js';
import { localDateInShanghai } from '../../kernel/local-date.js';
import { ok, refuse, type Result } from '../../kernel/result.js';
import { findOrgan, listOrgans, type Organ } from '../../organs/index.js';
import { withOrgan } from '../../platform/database/with-organ.js';
import { verifyChain, type BreakReason, type ChainReport } from '../../platform/ledger/index.js';
import type { Services } from '../../platform/services.js';
import { withInstallation } from '../with-installation.js';
import { writeOutput } from '../write-output.js';

const REASONS: Readonly<Record<BreakReason, string>> = {
  gap: '之前缺少事件',
  link: '与前一事件的哈希不相接',
  content: '的内容与其哈希不符',
  head: '之后缺少事件（链尾与记录不符）',
};

/**
 * `gongkai ledger verify`: recomputes the hash chains, and counts the applications anew against the counts that annual
 * reports read; exit 1 and the first broken event, or the first count that differs.
 */
export function registerLedger(program: Command): void {
  program
    .command('ledger')
    .description('台账 · the ledger')
    .command('verify')
    .description('重新计算各机关的事件哈希链和申请统计数 · recompute the hash chain and the counts of each organ')
    .option('--organ <机关>', '只核对一个机关（编号或代码） · one organ only (id or code)')
    .action(async ({ organ }: { organ?: string }) => {
      const now = new Date();
      await withInstallation(now, ({ services }) => verify(services, organ, now));
    });
}

async function verify(services: Services, idOrCode: string | undefined, now: Date): Promise<Result<unknown>> {
  const today = localDateInShanghai(now);
  const one = idOrCode === undefined ? null : await findOrgan(services.db, idOrCode, today);
  if (idOrCode !== undefined && !one) return refuse('organ.unknown', { organ: idOrCode });
  let total = 0;
  for (const organ of one ? [one] : await listOrgans(services.db, today)) {
    const events = await verifyOne(services, organ);
    if (!events.ok) return events;
    total += events.value;
    await writeOutput(`${organ.code}  ${organ.name}  ${events.value} 个事件，完整\n`);
  }
  await writeOutput(`共 ${total} 个事件，哈希链完整，统计数相符。\n`);
  return ok(null);
}

async function verifyOne({ db }: Services, organ: Organ): Promise<Result<number>> {
  const scope = { actor: 'system:cli', organId: organ.id };
  const report = await withOrgan(db, scope, (trx) => verifyChain(trx, organ.id));
  if (!report.whole) return broken(organ, report);
  const [difference] = await withOrgan(db, scope, (trx) => verifyCounts(trx, organ.id));
  if (difference) return refuse('ledger.counts', { organ: organ.name, organId: organ.id, ...difference });
  return ok(report.events);
}

function broken(organ: Organ, { event, reason }: Extract<ChainReport, { whole: false }>): Result<never> {
  return refuse('ledger.broken', {
    organ: organ.name,
    organId: organ.id,
    position: event?.position ?? 0,
    type: event?.type ?? '—',
    stream: event?.streamId ?? '—',
    seq: event?.seq ?? 0,
    reason: REASONS[reason],
  });
}
