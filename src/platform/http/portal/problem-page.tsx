import type { ProblemPage, ProblemView } from '../error-mapper.js';
import { shellWords, type Language } from './messages/index.js';
import type { PortalSite } from './page.js';
import { contextOf, renderPage } from './send-page.js';

function titleKey(status: number) {
  if (status === 404) return 'problem.missing.title';
  return status >= 500 ? 'problem.fault.title' : 'problem.title';
}

function helpKey(status: number) {
  if (status === 404) return 'problem.missing.help';
  return status >= 500 ? 'problem.fault.help' : 'problem.help';
}

function Problem({ view, language }: { view: ProblemView; language: Language }) {
  const t = shellWords(language);
  return (
    <div className="sheet">
      <h1>{t(titleKey(view.status))}</h1>
      <p className="lead">{language === 'zh' ? view.message : view.english}</p>
      <p>{t(helpKey(view.status))}</p>
      <p className="note">
        {t('problem.id')}
        {language === 'zh' ? '：' : ': '}
        <span className="number">{view.requestId}</span>
      </p>
      <p className="actions">
        <a className="button" href="/">
          {t('problem.home')}
        </a>
      </p>
    </div>
  );
}

/** The page of a refusal or fault: what happened, what to do now, the request's number; never a stack trace. */
export function problemPage(site: PortalSite): ProblemPage {
  return (view, request) => {
    const context = contextOf(request, site);
    const { language } = context;
    const title = shellWords(language)(titleKey(view.status));
    const body = <Problem view={view} language={language} />;
    return renderPage(context, { title, crumbs: [{ label: title }], body });
  };
}
