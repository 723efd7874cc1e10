import type { Command } from 'commander';
import { surveyCompleteness } from '../../disclosures/index.js';
import { localDateInShanghai } from '../../kernel/local-date.js';
import { ok, refuse, type Result } from '../../kernel/result.js';
import { citeItem } from '../../law/catalogue/index.js';
import { findOrgan, listOrgans } from '../../organs/index.js';
import type { Services } from '../../platform/services.js';
import { withInstallation } from '../with-installation.js';
import { writeOutput } from '../write-output.js';

/** `gongkai publications completeness`: what the articles ask of organs and what each lacks. */
export function addCompleteness(publications: Command): void {
  publications
    .command('completeness')
    .description('公开内容完整性：《条例》要求公开、机关缺少的事项 · what organs lack of what they must publish')
    .option('--organ <机关>', '机关编号或代码 · organ, id or code；缺省为全部机关')
    .action(({ organ }: { organ?: string }) => {
      const now = new Date();
      return withInstallation(now, ({ services }) => tell(services, organ, now));
    });
}

async function tell(services: Services, organ: string | undefined, now: Date): Promise<Result<unknown>> {
  const today = localDateInShanghai(now);
  const named = organ === undefined ? null : await findOrgan(services.db, organ, today);
  if (organ !== undefined && !named) return refuse('organ.unknown', { organ });
  const organs = named ? [named] : await listOrgans(services.db, today);
  const viewer = { kind: 'system', name: 'cli' } as const;
  const surveyed = await surveyCompleteness(services, viewer, { organIds: organs.map(({ id }) => id), now });
  if (!surveyed.ok) return surveyed;
  const paragraphs = surveyed.value.map(({ organ: { name }, items, missing, lacking }) => {
    const lines = [
      ...items.filter(({ state }) => state === 'lacking').map(({ item }) => `  ${item.zh}\t${citeItem(item)}`),
      ...missing.map(({ zh, basis }) => `  ${zh}\t${basis}`),
    ];
    return [lacking === 0 ? `${name}：没有缺项` : `${name}：缺 ${lacking} 项`, ...lines].join('\n');
  });
  return ok(await writeOutput(`${paragraphs.join('\n')}\n`));
}
