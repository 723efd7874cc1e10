import type { CaseView } from '../../api/cases.ts';
import { fill } from '../../messages/fill.ts';
import { words } from '../../messages/index.ts';
import { formatDate } from '../../shell/format-date.ts';

const t = words.cases.page;
const FOUND: Readonly<Record<string, string>> = words.cases.options.found;

/** 检索记录: to which divisions it went, what each found, where and how; without it 不存在 cannot stand (《条例》 Art. 36 (4)). */
export function SearchesPanel({ view }: { readonly view: CaseView }) {
  const { routes, searches } = view;
  if (routes.length === 0 && searches.length === 0) return null;
  const records = view.timeline.filter(({ type }) => type === 'application.searched');
  return (
    <section className="panel" aria-labelledby="searches-title">
      <h2 id="searches-title">{t.searches}</h2>
      {routes.length > 0 && (
        <ul className="lines">
          {routes.map(({ id, division, routedOn, answerBy, answeredOn }) => (
            <li key={id}>
              <strong>{division}</strong>
              <span className="secondary">
                {[
                  fill(t.routedOn, { date: formatDate(routedOn) }),
                  ...(answerBy ? [fill(t.answeredBy, { date: formatDate(answerBy) })] : []),
                  answeredOn ? fill(t.answered, { date: formatDate(answeredOn) }) : t.notAnswered,
                ].join(words.cases.comma)}
              </span>
            </li>
          ))}
        </ul>
      )}
      {searches.map(({ on, routeId, found }, index) => (
        <article key={index} className="record">
          <h3>
            {formatDate(on)} {divisionOf(routes, routeId)} {FOUND[found] ?? found}
          </h3>
          <dl>
            {(records[index]?.texts ?? []).map(({ label, text }) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd className="long-text">{text}</dd>
              </div>
            ))}
          </dl>
        </article>
      ))}
      {searches.length === 0 && <p className="secondary">{t.searchHint}</p>}
    </section>
  );
}

function divisionOf(routes: CaseView['routes'], routeId: string | null): string {
  return routes.find(({ id }) => id === routeId)?.division ?? '';
}
