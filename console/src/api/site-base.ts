/**
 * The path the site stands under behind its proxy, `/xxgk`; empty at the root. The console's own addresses begin with
 * `/console` below it, which no base path may contain.
 */
export const SITE_BASE = siteBaseOf((globalThis.location as Location | undefined)?.pathname ?? '');

export function siteBaseOf(pathname: string): string {
  const at = pathname.search(/\/console(\/|$)/);
  return at < 0 ? '' : pathname.slice(0, at);
}
