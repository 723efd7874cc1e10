import type { Organ } from '../../../organs/index.js';
import type { Table } from '../../../platform/sheets/index.js';
import { openDataWords } from './messages/index.js';

/** The organs (行政机关) of the site as they stand today. */
export function organTable(
  organs: readonly Organ[],
  { name, address }: { readonly name: string; readonly address: (path: string) => string },
): Table {
  const t = openDataWords('zh');
  const codes = new Map(organs.map(({ id, code }) => [id, code]));
  const columns = [
    { title: t('table.organCode'), width: 12 },
    { title: t('table.organ'), width: 36 },
    { title: t('table.kind'), width: 24 },
    { title: t('table.parent'), width: 12 },
    { title: t('table.address'), width: 48 },
  ];
  async function* rows() {
    for (const { code, name: called, kind, parentId } of organs) {
      const parent = parentId === null ? null : (codes.get(parentId) ?? null);
      yield [code, called, t(`kind.${kind}`), parent, address(`/organs/${encodeURIComponent(code)}`)];
    }
  }
  return { name, columns, rows: rows() };
}
