import { addressOn, underBase } from '../../../platform/http/index.js';
import type { PortalDeps } from '../../../platform/http/portal/index.js';

/** Makes a path of this site an address: whole where the site knows its own (`PUBLIC_URL`). */
export function addressesOf({ site, publicUrl }: Pick<PortalDeps, 'site' | 'publicUrl'>): (path: string) => string {
  return (path) => (publicUrl ? addressOn(publicUrl, path) : underBase(site.base ?? '', path));
}
