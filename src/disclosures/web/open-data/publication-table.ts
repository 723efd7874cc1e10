import { citeItem, findCatalogueItem, GENRES } from '../../../law/catalogue/index.js';
import type { Table, TableValue } from '../../../platform/sheets/index.js';
import type { PublicationView } from '../../app/publication/publication-view.js';
import { VALIDITY_NAMES } from '../../domain/publication/publication.js';
import { openDataWords } from './messages/index.js';

const t = openDataWords('zh');

const COLUMNS = [
  { title: t('table.indexNumber'), width: 26 },
  { title: t('table.title'), width: 60 },
  { title: t('table.catalogue'), width: 18 },
  { title: t('table.basis'), width: 26 },
  { title: t('table.genre'), width: 12 },
  { title: t('table.topic'), width: 16 },
  { title: t('table.issuer'), width: 28 },
  { title: t('table.documentNumber'), width: 22 },
  { title: t('table.madeOn'), width: 12 },
  { title: t('table.publishedOn'), width: 12 },
  { title: t('table.standing'), width: 16 },
  { title: t('table.inForceOn'), width: 12 },
  { title: t('table.endedOn'), width: 12 },
  { title: t('table.summary'), width: 60 },
  { title: t('table.address'), width: 48 },
] as const;

/** What is published as a table (主动公开信息目录): index, name, overview and day of making, 《条例》 Art. 12, and what else a list tells. */
export function publicationTable(
  publications: AsyncIterable<PublicationView>,
  { name, address }: { readonly name: string; readonly address: (path: string) => string },
): Table {
  async function* rows(): AsyncGenerator<readonly TableValue[]> {
    for await (const publication of publications) yield rowOf(publication, address);
  }
  return { name, columns: COLUMNS, rows: rows() };
}

function rowOf(view: PublicationView, address: (path: string) => string): readonly TableValue[] {
  const item = findCatalogueItem(view.catalogue);
  const { standing } = view;
  return [
    view.indexNumber,
    view.title,
    item?.zh ?? view.catalogue,
    item === null ? '' : citeItem(item),
    GENRES[view.genre].zh,
    view.topic,
    view.issuer,
    view.documentNumber,
    view.madeOn,
    view.publishedOn,
    standing === 'not_yet' ? t('table.notYet') : VALIDITY_NAMES[standing].zh,
    view.inForceOn,
    view.validity.endedOn,
    view.summary,
    address(`/info/r/${view.shortCode}`),
  ];
}
