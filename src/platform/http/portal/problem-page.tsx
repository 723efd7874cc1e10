import type { ProblemPage, ProblemView } from '../error-mapper.js';
import { shellWords } from './messages/index.js';
import type { PortalSite } from './page.js';
import { renderPage } from './send-page.js';

function titleKey(status: number) {
  if (status === 404) return 'problem.missing.title';
  return status >= 500 ? 'problem.fault.title' : 'problem.title';
}

function helpKey(status: number) {
  if (status === 404) return 'problem.missing.help';
  return status >= 500 ? 'problem.fault.help' : 'problem.help';
}

function Problem({ view }: { view: ProblemView }) {
  const t = shellWords('zh');
  return (
    <div className="sheet">
      <h1>{t(titleKey(view.status))}</h1>
      <p className="lead">{view.message}</p>
      <p>{t(helpKey(view.status))}</p>
      <p className="note">
        {t('problem.id')}：<span className="number">{view.requestId}</span>
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
  return (view) => {
    const title = shellWords('zh')(titleKey(view.status));
    return renderPage({ site, language: 'zh' }, { title, crumbs: [{ label: title }], body: <Problem view={view} /> });
  };
}
