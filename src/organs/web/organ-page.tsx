import { Fragment } from 'react';
import type { LocalDate } from '../../kernel/local-date.js';
import { sayDate, type Language, type PortalPage } from '../../platform/http/portal/index.js';
import type { Organ } from '../domain/organ.js';
import type { SettingField, SettingValues } from '../domain/settings.js';
import { Newest, type NewestLine } from './column/newest.js';
import { OrganColumn } from './column/organ-column.js';
import { organWords } from './messages/index.js';

export interface OrganView {
  readonly organ: Organ;
  readonly parent: Organ | null;
  readonly settings: SettingValues;
  /** Published reports, the newest first. */
  readonly reports: readonly { readonly year: number; readonly publishedOn: LocalDate }[];
  /** Its newest publications, a handful. */
  readonly newest: readonly NewestLine[];
  readonly language: Language;
}

/** The annual reports an organ has published; they stay where they are when the organ is no more. */
export function PublishedReports({ reports, organ, language }: Pick<OrganView, 'reports' | 'organ' | 'language'>) {
  const t = organWords(language);
  return (
    <section aria-labelledby="reports">
      <h2 id="reports">{t('organ.reports')}</h2>
      {reports.length === 0 ? (
        <p>{t('organ.reports.none')}</p>
      ) : (
        <ul className="list">
          {reports.map(({ year, publishedOn }) => (
            <li key={year}>
              <a href={`/reports/${organ.code}/${year}`}>{t('organ.report', { year })}</a>
              <span className="note">{t('organ.publishedOn', { date: sayDate(publishedOn, language) })}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** Where and how the disclosure office is reached, in the order of 《条例》 Art. 12. */
const CONTACT = ['officeName', 'address', 'hours', 'phone', 'fax', 'postcode', 'email', 'complaintPhone'] as const;

function contactValue(field: SettingField, value: string) {
  if (field === 'email') return <a href={`mailto:${value}`}>{value}</a>;
  return (
    <span lang={field === 'officeName' || field === 'address' || field === 'hours' ? 'zh-CN' : undefined}>{value}</span>
  );
}

type ContactView = Pick<OrganView, 'settings' | 'language'>;

/** The contacts an organ has given; `none` where it has given none. */
export function ContactFacts({ view, none }: { readonly view: ContactView; readonly none: string }) {
  const t = organWords(view.language);
  const known = CONTACT.flatMap((field) => {
    const value = view.settings[field];
    return value === null ? [] : [{ field, value }];
  });
  if (known.length === 0) return <p>{none}</p>;
  return (
    <dl className="facts">
      {known.map(({ field, value }) => (
        <Fragment key={field}>
          <dt>{t(`organ.contact.${field}`)}</dt>
          <dd>{contactValue(field, value)}</dd>
        </Fragment>
      ))}
    </dl>
  );
}

/** The disclosure office with its contacts, as a section of a page. */
export function Contact({ view }: { readonly view: ContactView }) {
  const t = organWords(view.language);
  return (
    <section aria-labelledby="contact">
      <h2 id="contact">{t('organ.contact')}</h2>
      <ContactFacts view={view} none={t('organ.contact.none')} />
    </section>
  );
}

/** One organ, as the entry of its column: what it is, what it published last, its annual reports, how to apply to it (《条例》 Art. 12, 28). */
export function organPage(view: OrganView): PortalPage {
  const t = organWords(view.language);
  const { organ, parent } = view;
  return {
    title: organ.name,
    current: 'organs',
    crumbs: [{ label: t('organs.title'), href: '/organs' }, { label: organ.name }],
    body: (
      <OrganColumn organ={organ} place="home" language={view.language}>
        <h1 lang="zh-CN">{organ.name}</h1>
        <dl className="facts">
          <dt>{t('organ.kind')}</dt>
          <dd>{t(`kind.${organ.kind}`)}</dd>
          {parent !== null && (
            <>
              <dt>{t('organ.parent')}</dt>
              <dd lang="zh-CN">
                <a href={`/organs/${parent.code}`}>{parent.name}</a>
              </dd>
            </>
          )}
          <dt>{t('organ.code')}</dt>
          <dd className="number">{organ.code}</dd>
        </dl>
        <Newest lines={view.newest} href={`/organs/${organ.code}/info`} language={view.language} />
        <PublishedReports {...view} />
        <Contact view={view} />
        <section className="panel apply-box" aria-labelledby="apply">
          <h2 id="apply">{t('organ.apply')}</h2>
          <p>{t('organ.apply.text')}</p>
          <p>{t('organ.apply.other')}</p>
          <p className="actions">
            <a className="button" href={`/apply/${organ.code}`}>
              {t('organ.apply.button')}
            </a>
          </p>
        </section>
      </OrganColumn>
    ),
  };
}
