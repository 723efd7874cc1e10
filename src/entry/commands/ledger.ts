import type { Command } from 'commander';
import { localDateInShanghai } from '../../kernel/local-date.js';
import { ok, refuse, type Result } from '../../kernel/result.js';
import { findOrgan, listOrgans, type Organ } from '../../organs/index.js';
import { withOrgan } from '../../platform/database/with-organ.js';
import { verifyChain, type BreakReason } from '../../platform/ledger/index.js';
import type { Services } from '../../platform/services.js';
import { withInstallation } from '../with-installation.js';
import { writeOutput } from '../write-output.js';

const REASONS: Readonly<Record<BreakReason, string>> = {
  gap: '之前缺少事件',
  link: '与前一事件的哈希不相接',
  content: '的内容与其哈希不符',
  head: '之后缺少事件（链尾与记录不符）',
};

/** `gongkai ledger verify`: recomputes the hash chains; exit 1 and the first broken event where one is broken. */
export function registerLedger(program: Command): void {
  program
    .command('ledger')
    .description('台账 · the ledger')
    .command('verify')
    .description('重新计算各机关的事件哈希链 · recompute the hash chain of each organ')
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
  await writeOutput(`共 ${total} 个事件，哈希链完整。\n`);
  return ok(null);
}

async function verifyOne({ db }: Services, organ: Organ): Promise<Result<number>> {
  const scope = { actor: 'system:cli', organId: organ.id };
  const report = await withOrgan(db, scope, (trx) => verifyChain(trx, organ.id));
  if (report.whole) return ok(report.events);
  const { event, reason } = report;
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
