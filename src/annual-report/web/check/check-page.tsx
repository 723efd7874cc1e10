import {
  ErrorSummary,
  FormGuard,
  SelectField,
  TextField,
  WorkHereResult,
  WorkHereSays,
  type FieldErrors,
  type Language,
  type PortalPage,
  type Programs,
} from '../../../platform/http/portal/index.js';
import type { LocalDate } from '../../../kernel/local-date.js';
import { annualReportWords } from '../messages/index.js';
import type { CheckForm } from './check-form.js';

export interface CheckFormView {
  readonly form: CheckForm;
  readonly errors: FieldErrors;
  readonly language: Language;
  /** What the page needs to check in the browser; `null` where the form goes to the server. */
  readonly here: {
    readonly programs: NonNullable<Programs>;
    /** The day the check is made on, by the server's clock. */
    readonly asOf: LocalDate;
    readonly stylesheet: string;
  } | null;
}

/** For the page's program: where its worker is, and what it has to say. */
function programData({ here, language }: CheckFormView): Readonly<Record<`data-${string}`, string>> {
  if (!here) return {};
  const t = annualReportWords(language);
  return {
    'data-check': '',
    'data-worker': here.programs['check-worker'],
    'data-as-of': here.asOf,
    'data-language': language,
    'data-reading': t('check.here.loading'),
    'data-checking': t('check.here.checking'),
    'data-timeout': t('check.here.timeout'),
    'data-broken': t('check.here.broken'),
  };
}

const ACCEPT = '.docx,.doc,.xlsx,.pdf,.html,.htm,.txt,.md';

function Conditions({ form, errors, language }: CheckFormView) {
  const t = annualReportWords(language);
  const shared = { errors, language, need: 'may' as const };
  return (
    <fieldset>
      <legend>{t('check.options')}</legend>
      <TextField
        {...shared}
        id="year"
        label={t('check.year')}
        hint={t('check.year.hint')}
        value={form.year}
        width="year"
        inputMode="numeric"
      />
      <SelectField
        {...shared}
        id="level"
        label={t('check.level')}
        value={form.level}
        options={[
          { value: '', label: t('check.level.auto') },
          { value: 'department', label: t('check.level.department') },
          { value: 'government', label: t('check.level.government') },
        ]}
      />
      <TextField
        {...shared}
        id="published"
        label={t('check.published')}
        hint={t('check.published.hint')}
        value={form.published}
        width="short"
      />
      <TextField
        {...shared}
        id="previous"
        type="file"
        accept={ACCEPT}
        label={t('check.previous')}
        hint={t('check.previous.hint')}
        value=""
      />
    </fieldset>
  );
}

/** The check for everyone: a file or pasted text, and what to hold it against. Nothing is stored. */
export function checkFormPage(view: CheckFormView): PortalPage {
  const t = annualReportWords(view.language);
  const { form, errors, language, here } = view;
  const title = t('check.title');
  return {
    title,
    current: 'check',
    crumbs: [{ label: title }],
    ...(here && { stylesheets: [here.stylesheet], scripts: [here.programs['check-page']] }),
    body: (
      <div className="sheet">
        <h1>{title}</h1>
        <p className="lead">{t('check.lead')}</p>
        <ErrorSummary errors={errors} language={language} />
        <p className="panel" data-without>
          {t('check.privacy')}
        </p>
        {here && (
          <p className="panel" data-with hidden>
            {t('check.here.privacy')}
          </p>
        )}
        <div className="aside">
          <form method="post" action="/check" encType="multipart/form-data" noValidate {...programData(view)}>
            <FormGuard token={form.token} language={language} />
            <fieldset>
              <legend>{t('check.report')}</legend>
              <TextField
                id="file"
                type="file"
                accept={ACCEPT}
                label={t('check.file')}
                hint={t('check.file.hint')}
                value=""
                need="may"
                errors={errors}
                language={language}
              />
              <TextField
                id="text"
                type="textarea"
                label={t('check.text')}
                hint={t('check.text.hint')}
                value={form.text}
                need="may"
                rows={8}
                errors={errors}
                language={language}
              />
            </fieldset>
            <Conditions {...view} />
            <p className="actions">
              <button type="submit" className="button" id="submit">
                {t('check.submit')}
              </button>
            </p>
            {here && (
              <WorkHereSays
                toServer={t('check.here.server')}
                toServerHint={t('check.here.server.hint')}
                language={language}
              />
            )}
          </form>
          <section aria-labelledby="what">
            <h2 id="what">{t('check.what')}</h2>
            <ul>
              {([1, 2, 3, 4, 5] as const).map((item) => (
                <li key={item}>{t(`check.what.${item}`)}</li>
              ))}
            </ul>
          </section>
        </div>
        {here && <WorkHereResult title={t('check.result.title')} print={t('check.result.print')} />}
      </div>
    ),
  };
}

export interface CheckResultView {
  /** Safe HTML from `renderCheckFragment`, which escapes what it was given. */
  readonly fragment: string;
  readonly stylesheet: string;
  readonly language: Language;
}

/** What the check found, on the text itself. */
export function checkResultPage({ fragment, stylesheet, language }: CheckResultView): PortalPage {
  const t = annualReportWords(language);
  const title = t('check.result.title');
  return {
    title,
    current: 'check',
    crumbs: [{ label: t('check.title'), href: '/check' }, { label: title }],
    stylesheets: [stylesheet],
    body: (
      <div className="sheet">
        <h1>{title}</h1>
        <p className="no-print">{t('check.result.print')}</p>
        <div dangerouslySetInnerHTML={{ __html: fragment }} />
        <p className="actions">
          <a className="button" href="/check">
            {t('check.result.again')}
          </a>
        </p>
      </div>
    ),
  };
}
