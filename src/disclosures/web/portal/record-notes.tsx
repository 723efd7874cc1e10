import type { PublicationView } from '../../app/publication/publication-view.js';
import { sayDate, type Language } from '../../../platform/http/portal/index.js';
import { infoWords } from './messages/index.js';
import type { RecordView } from './record-view.js';

type Note = { readonly tone: 'warn' | 'bad' | 'good'; readonly text: string };

/** What a reader must know of the validity before reading (有效性提示); `null` for what is simply in force. */
function noteOf({ standing, validity, inForceOn }: PublicationView, language: Language): Note | null {
  const t = infoWords(language);
  const date = validity.endedOn === null ? '' : sayDate(validity.endedOn, language);
  if (standing === 'repealed' || standing === 'replaced' || standing === 'invalid') {
    return { tone: 'bad', text: t(`validity.${standing}`, { date }) };
  }
  if (standing === 'not_yet' && inForceOn !== null) {
    return { tone: 'warn', text: t('validity.notYet', { date: sayDate(inForceOn, language) }) };
  }
  if (standing !== 'none' && validity.endedOn !== null) return { tone: 'warn', text: t('validity.willEnd', { date }) };
  return standing === 'amended' ? { tone: 'good', text: t('validity.amended') } : null;
}

/** Above the title: that this is an older version, and how it stands with the validity, with what took its place. */
export function RecordNotes({ view: { shown, language } }: { readonly view: RecordView }) {
  const t = infoWords(language);
  const { publication, replacedBy } = shown;
  const note = noteOf(publication, language);
  return (
    <>
      {shown.old && (
        <p className="panel warn">
          {t('record.old', { no: shown.versionNo })}{' '}
          <a href={`/info/r/${publication.shortCode}`}>{t('record.old.link')}</a>
        </p>
      )}
      {note !== null && (
        <div className={`panel ${note.tone}`}>
          <p>{note.text}</p>
          {replacedBy !== null && (
            <p>
              {t('validity.replaced.by')}
              <a href={`/info/r/${replacedBy.shortCode}`} lang="zh-CN">
                {replacedBy.title}
              </a>
            </p>
          )}
        </div>
      )}
    </>
  );
}
