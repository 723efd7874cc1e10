import {
  ErrorSummary,
  FormGuard,
  TextField,
  type FieldErrors,
  type Language,
  type PortalPage,
} from '../../../platform/http/portal/index.js';
import { applicationWords } from '../messages/index.js';

export interface TrackForm {
  readonly token: string;
  readonly receiptNumber: string;
  readonly queryCode: string;
}

export interface TrackView {
  readonly form: TrackForm;
  readonly errors: FieldErrors;
  readonly language: Language;
}

/** Where an applicant asks after an application: number and code, sent by POST so that neither stands in an address. */
export function trackPage({ form, errors, language }: TrackView): PortalPage {
  const t = applicationWords(language);
  const title = t('track.title');
  const shared = { errors, language, need: 'must' as const, width: 'short' as const, autoComplete: 'off' };
  return {
    title,
    current: 'track',
    crumbs: [{ label: title }],
    body: (
      <div className="sheet">
        <h1>{title}</h1>
        <p className="lead">{t('track.lead')}</p>
        <ErrorSummary errors={errors} language={language} />
        <form method="post" action="/track" noValidate>
          <FormGuard token={form.token} language={language} />
          <TextField
            {...shared}
            id="receiptNumber"
            label={t('track.number')}
            hint={t('track.number.hint', { example: 'JYJ-2026-000123' })}
            value={form.receiptNumber}
          />
          <TextField
            {...shared}
            id="queryCode"
            label={t('track.code')}
            hint={t('track.code.hint')}
            value={form.queryCode}
          />
          <p className="hint">{t('track.privacy')}</p>
          <p className="actions">
            <button type="submit" className="button" id="submit">
              {t('track.submit')}
            </button>
          </p>
        </form>
      </div>
    ),
  };
}
