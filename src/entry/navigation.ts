import { reportsColumn } from '../annual-report/web/navigation.js';
import { applicationsColumn } from '../applications/web/navigation.js';
import { publicationsColumn } from '../disclosures/web/portal/navigation.js';
import { openDataColumn } from '../disclosures/web/open-data/navigation.js';
import { organsColumn } from '../organs/web/navigation.js';
import type { Navigation } from '../platform/http/portal/index.js';

/**
 * The columns of the site in their order, after 国办公开办函〔2019〕61号: guide, institutions, what the statute has published,
 * annual reports, application; each from its own capability, and only what is there. A search (`search`) shows its box in
 * the head of every page.
 */
export const NAVIGATION: Navigation = {
  sections: [publicationsColumn, reportsColumn, applicationsColumn, organsColumn, openDataColumn],
  search: { action: '/search', field: 'q' },
};
