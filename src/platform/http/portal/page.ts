import type { ReactNode } from 'react';
import type { Services } from '../../services.js';
import type { BasePath } from '../base-path.js';
import type { Language } from './messages/index.js';
import type { Programs } from './programs.js';
import type { Navigation } from './navigation.js';
import type { Reader } from './reader.js';
import type { SiteNotes } from './site-notes.js';
import type { Theme } from './theme/index.js';

/** The portal's own settings: whose it is, and whether what it shows is invented. */
export interface PortalSite {
  /** Name in the head of every page, as `示例区人民政府`. */
  readonly name: string;
  readonly demonstration: boolean;
  /** Columns of the site, as the capabilities that are there give them; none but the home page where left out. */
  readonly navigation?: Navigation;
  /** Where the site stands behind its proxy, `/xxgk`; at the root where left out. */
  readonly base?: BasePath;
  /** `PUBLIC_URL`, with the base path. */
  readonly publicUrl?: URL | null;
  /** What the foot and the marks of a government site tell; each where it is set. */
  readonly notes?: SiteNotes;
  /** The look of the site it stands in. */
  readonly theme?: Theme | null;
}

export interface Crumb {
  readonly label: string;
  /** Absent on the page itself. */
  readonly href?: string;
}

/** What every view may want to know. */
export interface PageContext extends Partial<Pick<Reader, 'script' | 'view'>> {
  readonly site: PortalSite;
  readonly language: Language;
  /** Path of the page, for the switches of language and view to come back to; absent where it cannot be asked for again. */
  readonly path?: string | undefined;
}

/** A link of the page's head, for programs that look for it. */
export interface PageLink {
  readonly rel: 'alternate' | 'canonical' | 'search';
  readonly type?: string;
  readonly href: string;
  readonly title?: string;
}

/**
 * What the marks of a content page say (《政府网站发展指引》, 国办发〔2017〕47号, 网页标签规范): ArticleTitle, PubDate and
 * ContentSource are asked of each, the others may be.
 */
export interface ArticleMarks {
  readonly title: string;
  /** `2026-03-02`, or with the minute, `2026-03-02 09:00`, as the day is in Shanghai. */
  readonly publishedAt: string;
  readonly source: string;
  readonly author?: string;
  readonly keywords?: string;
  readonly description?: string;
}

/** A page of the portal, ready to be put into the shell. */
export interface PortalPage {
  readonly title: string;
  /** Key of the entry of the navigation that the page belongs to. */
  readonly current?: string;
  /** From the page below home to the page itself; none on the home page. */
  readonly crumbs: readonly Crumb[];
  readonly body: ReactNode;
  /** Addresses of stylesheets beside the portal's own, for pages that need more. */
  readonly stylesheets?: readonly string[];
  /** Programs of the page (modules of this site); the page works without them. */
  readonly scripts?: readonly string[];
  /** What else there is of the same matter: feeds, files, data. */
  readonly links?: readonly PageLink[];
  /** Of a page that carries one publication. */
  readonly article?: ArticleMarks;
  /** What the page is about, in the words of schema.org (JSON-LD, data that no browser runs). */
  readonly data?: Readonly<Record<string, unknown>>;
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
