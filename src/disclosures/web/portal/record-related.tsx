import type { StoredAttachment } from '../../../platform/database/schema/publications.js';
import { localDateInShanghai } from '../../../kernel/local-date.js';
import { sayDate, type Language } from '../../../platform/http/portal/index.js';
import { isPreviewed } from '../../app/publication/preview-attachment.js';
import { publicFileAddress } from '../../app/publication/show-publication.js';
import { infoWords } from './messages/index.js';
import { RecordList } from './record-list.js';
import type { RecordView } from './record-view.js';
import { saySize } from './say-size.js';

/** Whether there is a page that shows it: its words, or the picture itself. */
function hasPreview({ name, mediaType }: StoredAttachment): boolean {
  return isPreviewed(name) || mediaType.startsWith('image/');
}

function Attachment({
  file,
  shortCode,
  language,
}: {
  readonly file: StoredAttachment;
  readonly shortCode: string;
  readonly language: Language;
}) {
  const t = infoWords(language);
  const address = publicFileAddress(shortCode, file);
  return (
    <li>
      <a href={address} lang="zh-CN">
        {file.name}
      </a>
      <span className="size">{saySize(file.bytes)}</span>
      {file.mediaType === 'application/pdf' && (
        <a
          className="aside-link no-print"
          href={`${address}?view=inline`}
          aria-label={t('record.inline.of', { name: file.name })}
        >
          {t('record.inline')}
        </a>
      )}
      {hasPreview(file) && (
        <a
          className="aside-link no-print"
          href={`/info/r/${shortCode}/preview/${file.number}`}
          aria-label={t('record.preview.of', { name: file.name })}
        >
          {t('record.preview')}
        </a>
      )}
    </li>
  );
}

export function RecordAttachments({ view: { shown, language } }: { readonly view: RecordView }) {
  if (shown.attachments.length === 0) return null;
  return (
    <section aria-labelledby="attachments">
      <h2 id="attachments">{infoWords(language)('record.attachments')}</h2>
      <ul className="attachments">
        {shown.attachments.map((file) => (
          <Attachment key={file.fileId} file={file} shortCode={shown.publication.shortCode} language={language} />
        ))}
      </ul>
    </section>
  );
}

/** Interpretations of it and what it interprets (政策解读与文件相互关联). */
export function RecordInterpretations({ view: { shown, language } }: { readonly view: RecordView }) {
  const t = infoWords(language);
  const blocks = [
    { key: 'interprets', items: shown.interprets === null ? [] : [shown.interprets] },
    { key: 'interpretations', items: shown.interpretations },
  ] as const;
  return blocks.map(({ key, items }) =>
    items.length === 0 ? null : (
      <section key={key} aria-labelledby={key}>
        <h2 id={key}>{t(`record.${key}`)}</h2>
        <RecordList items={items} language={language} issuers="shown" />
      </section>
    ),
  );
}

/** Its versions with why each was made, where there is more than one. */
export function RecordVersions({ view: { shown, language } }: { readonly view: RecordView }) {
  const t = infoWords(language);
  const { versions, publication, versionNo } = shown;
  if (versions.length < 2) return null;
  return (
    <section aria-labelledby="versions" className="no-print">
      <h2 id="versions">{t('record.versions')}</h2>
      <ul className="list">
        {versions.map((line) => {
          const current = line.versionNo === publication.shownVersion;
          const address = `/info/r/${publication.shortCode}${current ? '' : `?version=${line.versionNo}`}`;
          const why = line.changeNote ?? t('record.version.first');
          return (
            <li key={line.versionNo}>
              <a href={address} aria-current={line.versionNo === versionNo ? 'page' : undefined}>
                {t('record.version', { no: line.versionNo })}：<span lang="zh-CN">{why}</span>
              </a>
              <span className="note">
                {current && `${t('record.version.current')} · `}
                {line.publishedAt !== null && sayDate(localDateInShanghai(line.publishedAt), language)}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** What a reader may do next: apply, tell of a mistake, read more of the same. */
export function RecordActions({ view }: { readonly view: RecordView }) {
  const t = infoWords(view.language);
  const { organ, shown } = view;
  return (
    <section className="panel apply-box no-print" aria-labelledby="next">
      <h2 id="next">{t('record.do')}</h2>
      <ul>
        {view.takesApplications && (
          <li>
            <a href={`/apply/${organ.code}`}>{t('record.apply')}</a>
          </li>
        )}
        <li>
          <a href={`/organs/${organ.code}#contact`}>{t('record.feedback')}</a>
        </li>
        <li>
          <a href={`/organs/${organ.code}/info/${shown.publication.catalogue}`}>{t('record.more')}</a>
        </li>
      </ul>
      <p className="note">{t('record.print')}</p>
    </section>
  );
}
