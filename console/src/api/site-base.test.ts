import { expect, it } from 'vitest';
import { siteBaseOf } from './site-base.ts';

it.each([
  ['/console', ''],
  ['/console/reports/2025', ''],
  ['/xxgk/console', '/xxgk'],
  ['/a/b/console/letters', '/a/b'],
  ['/consoles', ''],
])('finds in %s that the site stands under "%s"', (pathname, base) => {
  expect(siteBaseOf(pathname)).toBe(base);
});
