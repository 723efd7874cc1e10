import type { CaseView } from '../../api/cases.ts';
import { words } from '../../messages/index.ts';
import { redactedFile } from '../../redaction/api.ts';

const t = words.cases.page;

type Files = NonNullable<CaseView['draft']>['supplies'];

/** 随答复提供的文件: the copies that the draft names, and that review and sign-off are about. */
export function SuppliesList({ id, files }: { readonly id: string; readonly files: Files }) {
  if (files.length === 0) return null;
  return (
    <>
      <h3>{t.supplies}</h3>
      <ul className="file-list">
        {files.map(({ fileId, name, size }) => (
          <li key={fileId}>
            {name === null ? (
              <span className="secondary">{t.suppliesErased}</span>
            ) : (
              <a href={redactedFile(id, fileId)} download>
                {name}
              </a>
            )}
            <span className="secondary numeric">{Math.max(1, Math.round(size / 1024))} KB</span>
          </li>
        ))}
      </ul>
    </>
  );
}
