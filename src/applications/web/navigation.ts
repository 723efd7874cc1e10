import { inBoth, type NavSection } from '../../platform/http/portal/index.js';
import { applicationWords } from './messages/index.js';

const both = (key: Parameters<ReturnType<typeof applicationWords>>[0]) => inBoth(applicationWords, key);

/** The column 依申请公开 (《条例》 Art. 27 to 30): the form, and one's own case. */
export const applicationsColumn: NavSection = {
  key: 'apply.column',
  href: '/apply',
  label: both('nav.apply'),
  note: both('nav.apply.note'),
  columnType: '依申请公开',
  entries: [
    { key: 'apply', href: '/apply', label: both('nav.apply.form'), columnType: '依申请公开' },
    { key: 'track', href: '/track', label: both('nav.track'), columnType: '依申请公开' },
  ],
};
