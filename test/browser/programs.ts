import { join } from 'node:path';
import { buildBrowser } from '../../scripts/build-browser.mjs';
import { onceARun } from '../../src/platform/database/testing-server.js';

/** The folder of the programs of public pages, built from the sources once a run. */
export function builtPrograms(): Promise<string> {
  return onceARun('programs', async (folder) => {
    const directory = join(folder, 'built');
    await buildBrowser(directory);
    return directory;
  });
}
