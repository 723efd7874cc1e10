import { openEmbedded, type RoleConnection } from '../src/platform/database/embedded/open-embedded.js';
import { prepareDatabase } from '../src/platform/database/prepare-database.js';

/** A migrated, empty database of its own. */
export interface BenchDatabase {
  /** As the superuser: for loads, and for what is measured beside us without row-level security. */
  readonly administrator: RoleConnection;
  /** As the application's role. */
  readonly app: RoleConnection;
  stop(): Promise<void>;
}

export async function openBenchDatabase(dataDir: string): Promise<BenchDatabase> {
  const opened = await openEmbedded({
    dataDir,
    purpose: 'command',
    prepare: ({ owner, app }) => prepareDatabase(owner, app.user),
  });
  if (!opened.ok) throw new Error(`${opened.code} ${JSON.stringify(opened.params)}`);
  const { superuser, owner, app, stop } = opened.value;
  return { administrator: { ...superuser, database: owner.database }, app, stop };
}
