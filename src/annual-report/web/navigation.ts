import { inBoth, type NavSection } from '../../platform/http/portal/index.js';
import { annualReportWords } from './messages/index.js';

const both = (key: Parameters<ReturnType<typeof annualReportWords>>[0]) => inBoth(annualReportWords, key);

/** The column 政府信息公开年报 (《条例》 Art. 49, 50), and the check of a report beside it. */
export const reportsColumn: NavSection = {
  key: 'reports.column',
  href: '/reports',
  label: both('nav.reports'),
  note: both('nav.reports.note'),
  columnType: '政府信息公开年报',
  entries: [
    { key: 'reports', href: '/reports', label: both('nav.reports.all'), columnType: '政府信息公开年报' },
    { key: 'check', href: '/check', label: both('nav.check') },
  ],
};
