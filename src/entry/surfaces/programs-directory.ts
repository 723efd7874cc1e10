import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where the built programs of public pages lie: beside the compiled server, or in `dist/` of a checkout. */
export function programsDirectory(): string {
  const places = ['../../browser', '../../../dist/browser'].map((path) =>
    fileURLToPath(new URL(path, import.meta.url)),
  );
  return places.find((place) => existsSync(join(place, 'manifest.json'))) ?? (places[0] as string);
}
