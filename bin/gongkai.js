#!/usr/bin/env node
// The command `gongkai`: runs the compiled program that `npm ci` (prepare) left in dist/.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const program = new URL('../dist/entry/cli.js', import.meta.url);
if (!existsSync(fileURLToPath(program))) {
  process.stderr.write(
    'gongkai: 尚未构建，请先运行 npm ci（或 npm run build）。 Not built yet: run npm ci (or npm run build).\n',
  );
  process.exit(2);
}
// Pages are made several times faster by React when it does not look out for mistakes of ours.
process.env.NODE_ENV ??= 'production';
await import(program.href);
