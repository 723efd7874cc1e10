import { parseDocument } from 'htmlparser2';
import { findAll, getAttributeValue, textContent } from 'domutils';
import type { PageSays } from './compare-published.js';

export interface ReportPageFacts {
  /** Addresses that the page's head names, whole. */
  readonly ledger: URL | null;
  readonly data: URL | null;
  readonly says: PageSays;
}

/** Finds on a published report's page its ledger, its data, and what it says of the ledger. Addresses of other hosts are none. */
export function readReportPage(html: string, page: URL): ReportPageFacts {
  const document = parseDocument(html);
  const links = findAll(({ name }) => name === 'link', document.children);
  const linked = (type: string): URL | null => {
    const link = links.find((each) => getAttributeValue(each, 'type') === type);
    const href = link && getAttributeValue(link, 'href');
    if (href === undefined || !URL.canParse(href, page)) return null;
    const url = new URL(href, page);
    return url.host === page.host ? url : null;
  };
  const said = (what: string): string | null => {
    const [place] = findAll((each) => getAttributeValue(each, 'data-ledger') === what, document.children);
    return place ? textContent(place).trim() : null;
  };
  return {
    ledger: linked('application/x-ndjson'),
    data: linked('application/json'),
    says: { head: said('head'), hash: said('hash'), content: said('content') },
  };
}
