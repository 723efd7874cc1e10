import type { ReactNode } from 'react';
import {
  ChoiceField,
  ErrorSummary,
  FormGuard,
  TextField,
  type FieldErrors,
  type Language,
  type PortalPage,
} from '../../../platform/http/portal/index.js';
import { applicationWords } from '../messages/index.js';
import { FileField } from '../portal-parts/file-field.js';

/** What an applicant may send in their case: a correction, reasons, a withdrawal, what they think. */
export const ANSWERS = ['correction', 'reasons', 'withdraw', 'feedback'] as const;
export type AnswerKind = (typeof ANSWERS)[number];

export interface AnswerForm {
  readonly token: string;
  readonly text: string;
  readonly score: string;
}

export interface AnswerView {
  readonly kind: AnswerKind;
  readonly form: AnswerForm;
  readonly errors: FieldErrors;
  readonly filesLost: boolean;
  /** What the organ asked for, in its words. */
  readonly matters: string | null;
  readonly receiptNumber: string;
  readonly language: Language;
}

const TAKES_FILES: readonly AnswerKind[] = ['correction', 'reasons'];
const SCORES = ['5', '4', '3', '2', '1'] as const;

function Fields({ kind, form, errors, language }: AnswerView): ReactNode {
  const t = applicationWords(language);
  const shared = { errors, language };
  return (
    <>
      {kind === 'feedback' && (
        <ChoiceField
          {...shared}
          id="score"
          label={t('feedback.score')}
          need="must"
          value={form.score}
          options={SCORES.map((value) => ({ value, label: t(`feedback.score.${value}`) }))}
        />
      )}
      <TextField
        {...shared}
        id="text"
        type="textarea"
        label={t(`${kind}.text`)}
        hint={t(`${kind}.text.hint`)}
        need={TAKES_FILES.includes(kind) ? 'must' : 'may'}
        value={form.text}
        rows={TAKES_FILES.includes(kind) ? 8 : 4}
      />
      {TAKES_FILES.includes(kind) && (
        <FileField
          {...shared}
          id="files"
          label={t('answer.files')}
          hint={t('apply.files.hint')}
          need="may"
          many="several"
        />
      )}
    </>
  );
}

/** The form of one answer; what was typed stays where something is wrong. */
export function answerPage(view: AnswerView): PortalPage {
  const { kind, form, errors, language, matters, receiptNumber } = view;
  const t = applicationWords(language);
  const title = t(`${kind}.page`);
  return {
    title,
    current: 'track',
    crumbs: [
      { label: t('track.title'), href: '/track' },
      { label: receiptNumber, href: '/track/case' },
      { label: title },
    ],
    body: (
      <div className="sheet">
        <h1>{title}</h1>
        <ErrorSummary errors={errors} language={language} />
        {view.filesLost && <p className="panel warn">{t('apply.files.again')}</p>}
        <p className={kind === 'withdraw' ? 'panel warn' : 'lead'}>
          {t(`${kind}.page.lead`, { number: receiptNumber })}
        </p>
        {matters !== null && (
          <div className="panel">
            <h2>{t('answer.matters')}</h2>
            <p className="written">{matters}</p>
          </div>
        )}
        <form method="post" action={`/track/case/${kind}`} encType="multipart/form-data" noValidate>
          <FormGuard token={form.token} language={language} />
          <Fields {...view} />
          <p className="actions">
            <button type="submit" className="button" id="submit">
              {t(`${kind}.submit`)}
            </button>
            <a className="button plain" href="/track/case">
              {t('answer.back')}
            </a>
          </p>
        </form>
      </div>
    ),
  };
}
