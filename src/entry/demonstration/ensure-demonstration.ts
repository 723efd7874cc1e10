import type { Services } from '../../platform/services.js';
import { loadDemonstration } from './load-demonstration.js';

/** Loads the demonstration where the installation has neither it nor an organ of its own; `true` where it was loaded. */
export async function ensureDemonstration(services: Services, now: Date): Promise<boolean> {
  const organ = await services.db.selectFrom('organ').select('organ_id').limit(1).executeTakeFirst();
  if (organ) return false;
  await loadDemonstration(services, now);
  return true;
}
