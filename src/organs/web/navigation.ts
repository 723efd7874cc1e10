import { inBoth, type NavSection } from '../../platform/http/portal/index.js';
import { organWords } from './messages/index.js';

/** The column of the organs and their disclosure offices (《条例》 Art. 12). */
export const organsColumn: NavSection = {
  key: 'organs',
  href: '/organs',
  label: inBoth(organWords, 'organs.title'),
  note: inBoth(organWords, 'nav.organs.note'),
  columnType: '机构职能',
};
