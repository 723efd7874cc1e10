import { localDateInShanghai } from '../kernel/local-date.js';
import { refuse, type Result } from '../kernel/result.js';
import type { Act } from '../kernel/visibility.js';
import { findOrgan, type Organ } from '../organs/index.js';
import type { Services } from '../platform/services.js';
import { withInstallation } from './with-installation.js';

type Work = (services: Services, act: Act, organ: Organ) => Promise<Result<unknown>>;

/** Runs a command for one organ, named by its id or code, as the operator at the machine. */
export async function forOrgan(idOrCode: string, work: Work): Promise<void> {
  const now = new Date();
  await withInstallation(now, async ({ services }) => {
    const organ = await findOrgan(services.db, idOrCode, localDateInShanghai(now));
    if (!organ) return refuse('organ.unknown', { organ: idOrCode });
    return work(services, { viewer: { kind: 'system', name: 'cli' }, now }, organ);
  });
}
