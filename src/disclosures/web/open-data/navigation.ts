import { inBoth, type NavSection } from '../../../platform/http/portal/index.js';
import { openDataWords } from './messages/index.js';

/** The column 开放数据: data and feeds of what is published. */
export const openDataColumn: NavSection = {
  key: 'open-data.column',
  href: '/open-data',
  label: inBoth(openDataWords, 'nav.openData'),
  note: inBoth(openDataWords, 'nav.openData.note'),
  entries: [
    { key: 'open-data', href: '/open-data', label: inBoth(openDataWords, 'nav.openData') },
    { key: 'feeds', href: '/feeds', label: inBoth(openDataWords, 'nav.feeds') },
  ],
};
