import { Link } from 'react-router';
import type { CaseView } from '../../api/cases.ts';
import { words } from '../../messages/index.ts';
import { useMay } from '../../session/session-context.ts';
import { groundName } from '../outcome-name.ts';

const t = words.cases.page;

type Parts = NonNullable<CaseView['draft']>['withheld'];

/** 不予公开的内容: each part with its ground (《条例》 Art. 37), and the way to cover it in the files. */
export function WithheldList({ id, parts }: { readonly id: string; readonly parts: Parts }) {
  const sees = useMay('application.reveal-identity');
  if (parts.length === 0) return null;
  return (
    <>
      <div className="section-head">
        <h3>{t.withheld}</h3>
        {sees && <Link to={`/applications/${id}/materials`}>{t.toMaterials}</Link>}
      </div>
      <ol className="withheld">
        {parts.map((part) => (
          <li key={part.id}>
            {part.what ?? <span className="secondary">{sees ? t.withheldNone : t.notShown}</span>}
            <div className="secondary">{groundName(part.ground)}</div>
          </li>
        ))}
      </ol>
    </>
  );
}
