import { ok, refuse, type Result } from '../kernel/result.js';
import { secretKeyOf, type Configuration } from './configuration/index.js';
import { openDatabase } from './database/connect.js';
import type { Purpose } from './database/embedded/data-lock.js';
import { openEmbedded, type EmbeddedDatabase } from './database/embedded/open-embedded.js';
import { prepareExternal } from './database/external.js';
import { prepareDatabase } from './database/prepare-database.js';
import { filesOf, type FileStore } from './files/index.js';
import type { Services } from './services.js';
import { openVault, type Vault } from './vault/index.js';

/** A running installation: its database migrated, its vault open. */
export interface Installation {
  readonly services: Services;
  readonly embedded: boolean;
  /** A command that uses a running server's database. */
  readonly joined: boolean;
  /** Settles with the reason when the embedded database we started ends by itself; never otherwise. */
  readonly databaseEnded: Promise<string>;
  close(): Promise<void>;
}

/**
 * Opens the installation that the configuration names: the external database, or the embedded one, started where no
 * server runs on its data. Refuses as `openEmbedded`, `prepareExternal`, the migrations and the vault do.
 */
export async function openInstallation(
  configuration: Configuration,
  purpose: Purpose,
  onIdleError: (error: Error) => void = () => undefined,
): Promise<Result<Installation>> {
  if (configuration.databaseUrl !== null)
    return openWithExternal(configuration, configuration.databaseUrl, onIdleError);
  const opened = await openEmbedded({
    dataDir: configuration.dataDir,
    purpose,
    prepare: ({ owner, app }) => prepareDatabase(owner, app.user),
  });
  if (!opened.ok) return opened;
  const database = opened.value;
  const secret = configuration.secretKey ? ok(configuration.secretKey) : secretKeyOf(configuration.dataDir);
  const files = filesOf(configuration.files);
  const services = secret.ok
    ? await openServices({ ...database.app }, openVault(secret.value), files, onIdleError)
    : secret;
  if (!services.ok) {
    await database.stop();
    return services;
  }
  const { fontFolder, mail } = configuration;
  return ok(installation({ ...services.value, fontFolder, noticesByMail: mail !== null }, database));
}

async function openWithExternal(
  { databaseOwnerUrl, secretKey, files, fontFolder, mail }: Configuration,
  databaseUrl: string,
  onIdleError: (error: Error) => void,
): Promise<Result<Installation>> {
  if (!secretKey) return refuse('config.secret-missing');
  const vault = openVault(secretKey);
  const url = await prepareExternal({ databaseUrl, databaseOwnerUrl, vault });
  if (!url.ok) return url;
  const services = await openServices({ connectionString: url.value }, vault, filesOf(files), onIdleError);
  return services.ok
    ? ok(installation({ ...services.value, fontFolder, noticesByMail: mail !== null }, null))
    : services;
}

/** Opens the pool, and sees that the vault is the one this database was filled with. */
async function openServices(
  connection: Parameters<typeof openDatabase>[0],
  vault: Vault,
  files: FileStore,
  onIdleError: (error: Error) => void,
): Promise<Result<Services>> {
  const db = openDatabase(connection, onIdleError);
  await db
    .insertInto('installation')
    .values({ name: 'keyId', value: vault.keyId })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const { value } = await db
    .selectFrom('installation')
    .select('value')
    .where('name', '=', 'keyId')
    .executeTakeFirstOrThrow();
  if (value === vault.keyId) return ok({ db, vault, files });
  await db.destroy();
  return refuse('vault.wrong-key', { key: value });
}

function installation(services: Services, database: EmbeddedDatabase | null): Installation {
  return {
    services,
    embedded: database !== null,
    joined: database?.joined ?? false,
    databaseEnded: database?.ended ?? new Promise(() => undefined),
    async close() {
      await services.db.destroy();
      await database?.stop();
    },
  };
}
