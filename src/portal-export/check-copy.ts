import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { ok, refuse, type Result } from '../kernel/result.js';
import { changeAddresses } from './addresses-in.js';
import { readManifest, sha256 } from './folder.js';
import { readAddress, type CopyPlace } from './site-address.js';

export interface CheckedCopy {
  readonly pages: number;
  readonly files: number;
  /** Addresses of the copy that were followed. */
  readonly links: number;
  /** Addresses that lead to no file. */
  readonly broken: readonly { readonly page: string; readonly address: string }[];
  /** Files that are not there, or are not what was written. */
  readonly altered: readonly string[];
}

/** The file a web server gives for an address: itself, or `index.html` in the folder of that name. */
function filesFor(path: string): readonly string[] {
  const name = decodeURIComponent(path).replace(/^\//, '').replace(/\/$/, '');
  return [...(name === '' || path.endsWith('/') ? [] : [name]), name === '' ? 'index.html' : `${name}/index.html`];
}

async function isFile(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null))?.isFile() ?? false;
}

/** Follows every address of every page of a copy, and compares each file with the manifest. Needs no database. */
export async function checkCopy(dir: string): Promise<Result<CheckedCopy>> {
  const manifest = await readManifest(dir);
  if (manifest === null) return refuse('export.not-a-copy', { dir });
  const url = manifest.url === null ? null : new URL(manifest.url);
  const place: CopyPlace = { base: manifest.base, url };
  const known = new Map<string, boolean>();
  const broken: { page: string; address: string }[] = [];
  const altered: string[] = [];
  let [pages, links] = [0, 0];

  async function leadsSomewhere(path: string): Promise<boolean> {
    let leads = known.get(path);
    if (leads === undefined) {
      leads = false;
      for (const file of filesFor(path)) leads ||= await isFile(join(dir, file));
      known.set(path, leads);
    }
    return leads;
  }

  for (const [file, { sha256: hash }] of Object.entries(manifest.files)) {
    const bytes = await readFile(join(dir, file)).catch(() => null);
    if (bytes === null || sha256(bytes) !== hash) altered.push(file);
    if (bytes === null || !/(^|\/)index\.html$|^404\.html$/.test(file)) continue;
    pages += 1;
    const found: string[] = [];
    changeAddresses(bytes.toString('utf8'), (address) => {
      found.push(address);
      return address;
    });
    for (const address of found) {
      // An address of another site, or of the live one on the same host where the copy stands before it.
      const whole = /^[a-z][a-z0-9+.-]*:/i.test(address);
      const read = whole ? null : readAddress(address, `/${file.replace(/index\.html$/, '')}`, place);
      if (read === null) continue;
      links += 1;
      if (!(await leadsSomewhere(read.path))) broken.push({ page: file, address });
    }
  }
  return ok({ pages, files: Object.keys(manifest.files).length, links, broken, altered });
}
