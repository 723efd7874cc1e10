import type { LetterText } from '../../../letters/index.js';
import {
  ChoiceField,
  ErrorSummary,
  FormGuard,
  sayDate,
  TextField,
  type FieldErrors,
  type Language,
  type PortalPage,
} from '../../../platform/http/portal/index.js';
import { localDateInShanghai } from '../../../kernel/local-date.js';
import type { OpenedLink } from '../../app/opinion-link/open-opinion-link.js';
import { applicationWords } from '../messages/index.js';
import { FileField } from '../portal-parts/file-field.js';

export const LINK_OPINIONS = ['agree', 'partly', 'object'] as const;

export interface OpinionForm {
  readonly token: string;
  readonly opinion: string;
  readonly reason: string;
}

export interface OpinionView {
  readonly link: OpenedLink;
  /** The address of the page, to which the answer goes. */
  readonly path: string;
  readonly form: OpinionForm;
  readonly errors: FieldErrors;
  readonly filesLost: boolean;
  readonly language: Language;
}

function Letter({ text }: { text: LetterText }) {
  return (
    <div className="letter" lang="zh-CN">
      <p>
        <strong>{text.title}</strong>
        {text.documentNumberPlace !== null && `　${text.documentNumberPlace}`}
      </p>
      {text.addressee !== null && <p>{text.addressee}：</p>}
      {text.paragraphs.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      <p>
        {text.signature}　{sayDate(text.date, 'zh')}
      </p>
    </div>
  );
}

/** Where a third party reads the letter that asks for its opinion, and answers it (《条例》 Art. 32). */
export function opinionPage({ link, path, form, errors, filesLost, language }: OpinionView): PortalPage {
  const t = applicationWords(language);
  const title = t('opinion.title');
  const shared = { errors, language };
  return {
    title,
    crumbs: [{ label: title }],
    body: (
      <div className="sheet">
        <h1>{title}</h1>
        <p className="lead">{t('opinion.lead', { organ: link.organName })}</p>
        <ErrorSummary errors={errors} language={language} />
        {filesLost && <p className="panel warn">{t('apply.files.again')}</p>}
        <h2>{t('opinion.letter')}</h2>
        <Letter text={link.letter} />
        <h2>{t('opinion.yours')}</h2>
        <form method="post" action={path} encType="multipart/form-data" noValidate>
          <FormGuard token={form.token} language={language} />
          <ChoiceField
            {...shared}
            id="opinion"
            label={t('opinion.opinion')}
            need="must"
            value={form.opinion}
            options={LINK_OPINIONS.map((value) => ({ value, label: t(`opinion.${value}`) }))}
          />
          <TextField
            {...shared}
            id="reason"
            type="textarea"
            label={t('opinion.reason')}
            hint={t('opinion.reason.hint')}
            need="may"
            value={form.reason}
          />
          <FileField
            {...shared}
            id="files"
            label={t('answer.files')}
            hint={t('apply.files.hint')}
            need="may"
            many="several"
          />
          <p className="hint">{t('opinion.until', { date: sayDate(localDateInShanghai(link.expiresAt), language) })}</p>
          <p className="actions">
            <button type="submit" className="button" id="submit">
              {t('opinion.submit')}
            </button>
          </p>
        </form>
      </div>
    ),
  };
}

/** What a third party sees once its opinion is there. */
export function opinionDonePage({ link, language }: Pick<OpinionView, 'link' | 'language'>): PortalPage {
  const t = applicationWords(language);
  const title = t('opinion.done');
  return {
    title,
    crumbs: [{ label: title }],
    body: (
      <div className="sheet">
        <h1>{title}</h1>
        <p className="panel good" role="status">
          {t('opinion.done.lead', { organ: link.organName })}
        </p>
      </div>
    ),
  };
}
