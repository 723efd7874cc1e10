import { inBoth, type NavSection } from '../../../platform/http/portal/index.js';
import { infoWords } from './messages/index.js';

const both = (key: Parameters<ReturnType<typeof infoWords>>[0]) => inBoth(infoWords, key);

/** The column 法定主动公开内容 (《条例》 Art. 19 to 21). */
export const publicationsColumn: NavSection = {
  key: 'info.column',
  href: '/info',
  label: both('nav.info'),
  note: both('nav.info.note'),
  columnType: '法定主动公开内容',
  entries: [
    { key: 'info', href: '/info', label: both('nav.info.all'), columnType: '法定主动公开内容' },
    { key: 'info.documents', href: '/info/documents', label: both('nav.info.documents'), columnType: '政策文件' },
    { key: 'info.budget', href: '/info/budget', label: both('nav.info.budget'), columnType: '财政预决算' },
  ],
};

/** Which entry of the column a list or record of an item belongs to. */
export function entryOf(catalogue: string | null): string {
  return catalogue === 'documents' || catalogue === 'budget' ? `info.${catalogue}` : 'info';
}
