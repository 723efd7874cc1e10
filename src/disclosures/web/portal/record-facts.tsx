import type { ReactNode } from 'react';
import type { LocalDate } from '../../../kernel/local-date.js';
import { findCatalogueItem, GENRES } from '../../../law/catalogue/index.js';
import { sayDate, type Language } from '../../../platform/http/portal/index.js';
import { infoWords } from './messages/index.js';
import { infoBase } from './list-page.js';
import type { RecordView } from './record-view.js';
import { sayStanding } from './validity-mark.js';

type Cell = readonly [label: string, value: ReactNode];

function day(date: LocalDate | null, language: Language): ReactNode {
  if (date === null) return infoWords(language)('record.none');
  return <time dateTime={date}>{sayDate(date, language)}</time>;
}

function validityCell({ shown: { publication }, language }: RecordView): ReactNode {
  const t = infoWords(language);
  const { standing, validity } = publication;
  const ended = standing === validity.state && validity.endedOn !== null;
  return (
    <>
      {ended && `${t('validity.ended', { date: sayDate(validity.endedOn, language) })} `}
      {sayStanding(standing, language)}
    </>
  );
}

/** The facts every record has (公开信息要素): in pairs, the title across. */
export function RecordFacts({ view }: { readonly view: RecordView }) {
  const { shown, organ, language } = view;
  const { publication, content } = shown;
  const t = infoWords(language);
  const item = findCatalogueItem(publication.catalogue);
  const none = t('record.none');
  const topic = (
    <>
      {item && <a href={`${infoBase(organ)}/${item.code}`}>{item[language]}</a>}
      {publication.topic !== null && <span lang="zh-CN"> / {publication.topic}</span>}
    </>
  );
  const rows: readonly (readonly Cell[])[] = [
    [
      [t('record.index'), <span className="number">{publication.indexNumber}</span>],
      [t('record.topic'), topic],
    ],
    [
      [t('record.issuer'), <span lang="zh-CN">{publication.issuer}</span>],
      [t('record.madeOn'), day(publication.madeOn, language)],
    ],
    [[t('record.title'), <span lang={publication.language === 'zh' ? 'zh-CN' : 'en'}>{content.title}</span>]],
    [
      [t('record.documentNumber'), <span lang="zh-CN">{publication.documentNumber ?? none}</span>],
      [t('record.publishedOn'), day(publication.publishedOn, language)],
    ],
    [
      [t('record.validity'), validityCell(view)],
      publication.inForceOn === null
        ? [t('record.genre'), GENRES[publication.genre][language]]
        : [t('record.inForceOn'), day(publication.inForceOn, language)],
    ],
  ];
  return (
    <table className="record-facts">
      <caption className="hidden">{t('record.facts')}</caption>
      <tbody>
        {rows.map((cells, at) => (
          <tr key={at}>
            {cells.map(([label, value]) => (
              <Pair key={label} label={label} value={value} span={cells.length === 1 ? 3 : 1} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Pair({ label, value, span }: { readonly label: string; readonly value: ReactNode; readonly span: number }) {
  return (
    <>
      <th scope="row">{label}</th>
      <td colSpan={span}>{value}</td>
    </>
  );
}
