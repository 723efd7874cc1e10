import { Option, type Command } from 'commander';
import { eraseByNumber, formatReceiptNumber, parseReceiptNumber } from '../../applications/index.js';
import { ok, refuse } from '../../kernel/result.js';
import { ERASURE_GROUND_KEYS, ERASURE_GROUNDS } from '../../law/erasure/index.js';
import { forOrgan } from '../for-organ.js';
import { reportRefusal } from '../report-refusal.js';
import { writeOutput } from '../write-output.js';

const GROUNDS = ERASURE_GROUND_KEYS.map((key) => `${key} ${ERASURE_GROUNDS[key].label}`).join('；');

interface EraseOptions {
  readonly ground: string;
  readonly yes?: true;
}

/** `gongkai applications erase`: the personal data of one closed case (删除个人信息), 《个人信息保护法》 Art. 47. */
export function addErase(applications: Command): void {
  applications
    .command('erase')
    .description(
      '删除一件已办结申请的个人信息：申请人、申请内容、文书和文件，不能恢复 · erase who applied, words, letters and files, for good',
    )
    .argument('<受理编号>', '例如 JYJ-2026-000001 · receipt number')
    .addOption(
      new Option('--ground <情形>', `《个人信息保护法》第四十七条：${GROUNDS} · ground`)
        .choices(ERASURE_GROUND_KEYS)
        .makeOptionMandatory(),
    )
    .option('--yes', '确认删除 · erase indeed')
    .action(eraseOne);
}

async function eraseOne(typed: string, { ground, yes }: EraseOptions): Promise<void> {
  const parts = parseReceiptNumber(typed);
  if (!parts) return reportRefusal(refuse('application.unknown'));
  const receiptNumber = formatReceiptNumber(parts);
  if (!yes) return reportRefusal(refuse('erasure.unconfirmed', { number: receiptNumber }));
  await forOrgan(parts.organCode, async (services, act, organ) => {
    const erased = await eraseByNumber(services, act, { organId: organ.id, receiptNumber, ground });
    if (!erased.ok) return erased;
    await writeOutput(`${receiptNumber} 的个人信息已删除（${erased.value.length} 项记录，以及全部文书和文件）。\n`);
    return ok(null);
  });
}
