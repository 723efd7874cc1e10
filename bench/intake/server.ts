import { buildServer } from '../../src/entry/server.js';
import { openDatabase } from '../../src/platform/database/connect.js';
import { filesOf } from '../../src/platform/files/index.js';
import { openVault } from '../../src/platform/vault/index.js';
import { benchNow, type ServerSettings } from './server-settings.js';

/** The web server as `gongkai serve` builds it, with a clock of its own; its settings come as JSON in the argument. */
const { app, secret, folder } = JSON.parse(process.argv[2] ?? '') as ServerSettings;
const services = {
  db: openDatabase(app),
  vault: openVault(Buffer.from(secret, 'hex')),
  files: filesOf({ kind: 'disk', dir: folder }),
  noticesByMail: true,
};
const configuration = { publicUrl: null, trustProxy: '127.0.0.1' };
const http = await buildServer({ services, configuration, logger: false, clock: benchNow });
process.stdout.write(`${await http.listen({ host: '127.0.0.1', port: 0 })}\n`);
process.once('SIGTERM', () => {
  void http
    .close()
    .then(() => services.db.destroy())
    .then(() => process.exit(0));
});
