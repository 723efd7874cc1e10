import { shellWords } from '../messages/index.js';
import type { PageContext } from '../page.js';
import { USUAL_VIEW, VIEW_CHOICES, viewWords, type View } from '../reader.js';

const LANGUAGES = [
  { code: 'zh', lang: 'zh-CN', label: '简体' },
  { code: 'hant', lang: 'zh-Hant', label: '繁體' },
  { code: 'en', lang: 'en', label: 'English' },
] as const;

function backTo({ path }: PageContext): string {
  return path === undefined ? '' : `?back=${encodeURIComponent(path)}`;
}

/** The switch of language: simplified, traditional, English. Each in its own characters, whatever the page is in. */
function Languages({ context }: { context: PageContext }) {
  const chosen = context.script === 'hant' ? 'hant' : context.language;
  const t = shellWords(context.language);
  return (
    <ul className="choices-row" aria-label={t('reading.language')}>
      {LANGUAGES.map(({ code, lang, label }) => (
        <li key={code} translate="no">
          <a
            href={`/language/${code}${backTo(context)}`}
            hrefLang={lang}
            lang={lang}
            rel="nofollow"
            aria-current={code === chosen ? 'true' : undefined}
          >
            {label}
          </a>
        </li>
      ))}
    </ul>
  );
}

function Switch(props: { context: PageContext; setting: 'mode' | 'contrast'; on: 'elder' | 'high' }) {
  const { context, setting, on } = props;
  const t = shellWords(context.language);
  const isOn = (context.view ?? USUAL_VIEW)[setting] === on;
  return (
    <li>
      <a href={`/view/${setting}/${isOn ? 'usual' : on}${backTo(context)}`} rel="nofollow">
        {t(isOn ? `reading.${on}.off` : `reading.${on}`)}
      </a>
    </li>
  );
}

function Sizes({ context, size }: { context: PageContext; size: View['size'] }) {
  const t = shellWords(context.language);
  return (
    <ul className="choices-row sizes" aria-label={t('reading.size')}>
      {VIEW_CHOICES.size.map((choice) => (
        <li key={choice}>
          <a
            className={`size-${choice}`}
            href={`/view/size/${choice}${backTo(context)}`}
            rel="nofollow"
            aria-label={t(`reading.size.${choice}`)}
            aria-current={choice === size ? 'true' : undefined}
          >
            {t('reading.size.sign')}
          </a>
        </li>
      ))}
    </ul>
  );
}

/** How the page is shown, by plain links: language, size of type, elder mode, contrast. */
export function ReadingLinks({ context }: { context: PageContext }) {
  const view = context.view ?? USUAL_VIEW;
  const t = shellWords(context.language);
  return (
    <div className="reading" role="group" aria-label={t('reading.label')}>
      <Languages context={context} />
      <Sizes context={context} size={view.size} />
      <ul className="choices-row">
        <Switch context={context} setting="contrast" on="high" />
        <Switch context={context} setting="mode" on="elder" />
        {viewWords(view).includes('.') && (
          <li>
            <a href={`/view/all/usual${backTo(context)}`} rel="nofollow">
              {t('reading.usual')}
            </a>
          </li>
        )}
      </ul>
    </div>
  );
}
