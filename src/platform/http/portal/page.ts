import type { ReactNode } from 'react';
import type { Services } from '../../services.js';
import type { Language } from './messages/index.js';
import type { Programs } from './programs.js';

/** The portal's own settings: whose it is, and whether what it shows is invented. */
export interface PortalSite {
  /** Name in the head of every page, as `示例区人民政府`. */
  readonly name: string;
  readonly demonstration: boolean;
}

export type NavKey = 'home' | 'reports' | 'apply' | 'track' | 'check' | 'organs';

export interface Crumb {
  readonly label: string;
  /** Absent on the page itself. */
  readonly href?: string;
}

/** What every view may want to know. */
export interface PageContext {
  readonly site: PortalSite;
  readonly language: Language;
  /** Path of the page, for the language switch to come back to; absent where a page cannot be asked for again. */
  readonly path?: string | undefined;
}

/** A link of the page's head, for programs that look for it. */
export interface PageLink {
  readonly rel: 'alternate' | 'canonical';
  readonly type?: string;
  readonly href: string;
  readonly title?: string;
}

/** A page of the portal, ready to be put into the shell. */
export interface PortalPage {
  readonly title: string;
  readonly current?: NavKey;
  /** From the page below home to the page itself; none on the home page. */
  readonly crumbs: readonly Crumb[];
  readonly body: ReactNode;
  /** Addresses of stylesheets beside the portal's own, for pages that need more. */
  readonly stylesheets?: readonly string[];
  /** Programs of the page (modules of this site); the page works without them. */
  readonly scripts?: readonly string[];
  /** What else there is of the same matter: feeds, files, data. */
  readonly links?: readonly PageLink[];
}

/** What a capability's public pages work with. */
export interface PortalDeps {
  /** Where left out, pages have no programs. */
  readonly programs?: Programs;
  readonly services: Services;
  /** `PUBLIC_URL`; none where left out. */
  readonly publicUrl?: URL | null;
  readonly site: PortalSite;
}
