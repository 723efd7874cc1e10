import type { LocalDate } from '../../../kernel/local-date.js';
import { catalogueOf } from '../../../law/catalogue/index.js';
import { STATUTORY_LIMITS } from '../../../law/limits/index.js';
import { nameRemedies, REMEDY_TABLE } from '../../../law/outcomes/index.js';
import { LONGEST_EXTENSION, REPLY_DAYS } from '../../../law/reply-limit/index.js';
import { sayDate, type Language, type PortalPage } from '../../../platform/http/portal/index.js';
import type { Organ } from '../../domain/organ.js';
import { linesOf, type ProfileValues } from '../../domain/profile.js';
import type { SettingValues } from '../../domain/settings.js';
import { organWords } from '../messages/index.js';
import { ContactFacts } from '../organ-page.js';
import { FeeScales } from './fee-scales.js';
import { columnWords } from './messages/index.js';
import { OrganColumn } from './organ-column.js';

export interface GuideView {
  readonly organ: Organ;
  readonly settings: SettingValues;
  readonly profile: Pick<ProfileValues, 'guideNote'>;
  readonly asOf: LocalDate;
  readonly language: Language;
}

function Contents({ view: { organ, language } }: { readonly view: GuideView }) {
  const t = columnWords(language);
  const kind = organ.kind === 'government' || organ.kind === 'town' ? organ.kind : 'department';
  return (
    <>
      <p>{t('guide.1.text')}</p>
      <ol>
        {catalogueOf(kind).map((item) => (
          <li key={item.code}>
            <a href={`/organs/${organ.code}/info/${item.code}`} lang="zh-CN">
              {item.statutory}
            </a>
          </li>
        ))}
      </ol>
    </>
  );
}

function Ways({ view: { organ, language } }: { readonly view: GuideView }) {
  const t = columnWords(language);
  return (
    <>
      <p>{t('guide.4.who')}</p>
      <ul>
        <li>
          {t('guide.4.online')}
          <a href={`/apply/${organ.code}`}>{t('guide.4.button')}</a>
        </li>
        <li>{t('guide.4.written')}</li>
        <li>{t('guide.4.oral')}</li>
      </ul>
      <p>{t('guide.4.content')}</p>
      <p>
        <a href="/track">{t('guide.4.track')}</a>
      </p>
    </>
  );
}

function Limits({ language }: { readonly language: Language }) {
  const t = columnWords(language);
  const { correctionNotice, thirdPartyOpinion } = STATUTORY_LIMITS;
  return (
    <ul>
      <li>{t('guide.5.correction', { days: correctionNotice.amount, basis: correctionNotice.basis })}</li>
      <li>{t('guide.5.reply', { days: REPLY_DAYS, more: LONGEST_EXTENSION })}</li>
      <li>{t('guide.5.third', { days: thirdPartyOpinion.amount, basis: thirdPartyOpinion.basis })}</li>
    </ul>
  );
}

/** Remedies as they are on the day (救济途径), with the organ's own reconsideration organ and court where it has given them. */
function Remedies({ view: { settings, asOf, language } }: { readonly view: GuideView }) {
  const t = columnWords(language);
  const rule = REMEDY_TABLE.findLast((row) => row.decidedFrom <= asOf);
  const names = {
    organ: settings.reconsiderationOrgan ?? t('guide.7.names.organ'),
    court: settings.court ?? t('guide.7.names.court'),
  };
  const say = (text: string) => <span lang="zh-CN">{nameRemedies(text, names)}</span>;
  return (
    <>
      <p>
        {t('guide.7.complaint')}
        {settings.complaintPhone !== null && t('guide.7.phone', { phone: settings.complaintPhone })}
      </p>
      {rule !== undefined && rule.reconsiderationFirst.length > 0 && (
        <p>
          {t('guide.7.first')}
          {say(rule.texts.reconsiderationFirst)}
        </p>
      )}
      {rule !== undefined && (
        <>
          <p>
            {t(rule.reconsiderationFirst.length > 0 ? 'guide.7.either' : 'guide.7.all')}
            {say(rule.texts.either)}
          </p>
          <p className="note">{t('guide.7.sources', { sources: rule.sources.join('、') })}</p>
        </>
      )}
    </>
  );
}

/**
 * The guide to an organ's information (政府信息公开指南), 《条例》 Art. 12: what is public, where, who takes applications and how,
 * limits, fees, remedies; from the law as it is on the day and from what the organ says of itself.
 */
export function guidePage(view: GuideView): PortalPage {
  const { organ, language } = view;
  const t = columnWords(language);
  const title = t('guide.title', { organ: organ.name });
  const { publication } = STATUTORY_LIMITS;
  const sections = [
    ['guide.1', <Contents view={view} />],
    [
      'guide.2',
      <ul>
        <li>
          {t('guide.2.info')} <a href={`/organs/${organ.code}/info`}>{t('column.info')}</a>
        </li>
        <li>
          {t('guide.2.reports')} <a href={`/organs/${organ.code}#reports`}>{t('column.reports')}</a>
        </li>
        <li>{t('guide.2.limit', { days: publication.amount, basis: publication.basis })}</li>
      </ul>,
    ],
    ['guide.3', <ContactFacts view={view} none={t('guide.3.none')} />],
    ['guide.4', <Ways view={view} />],
    ['guide.5', <Limits language={language} />],
    ['guide.6', <FeeScales language={language} />],
    ['guide.7', <Remedies view={view} />],
  ] as const;
  const notes = linesOf(view.profile.guideNote);
  return {
    title,
    current: 'organs',
    crumbs: [
      { label: organWords(language)('organs.title'), href: '/organs' },
      { label: organ.name, href: `/organs/${organ.code}` },
      { label: t('column.guide') },
    ],
    body: (
      <OrganColumn organ={organ} place="guide" language={language}>
        <h1>{title}</h1>
        <p className="lead">{t('guide.lead', { organ: organ.name })}</p>
        <p className="note">{t('guide.asOf', { date: sayDate(view.asOf, language) })}</p>
        {sections.map(([key, content]) => (
          <section key={key} aria-labelledby={key.replace('.', '-')}>
            <h2 id={key.replace('.', '-')}>{t(key)}</h2>
            {content}
          </section>
        ))}
        {notes.length > 0 && (
          <section aria-labelledby="guide-8">
            <h2 id="guide-8">{t('guide.8')}</h2>
            {notes.map((line, at) => (
              <p key={at} lang="zh-CN">
                {line}
              </p>
            ))}
          </section>
        )}
      </OrganColumn>
    ),
  };
}
