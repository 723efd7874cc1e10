import { Space } from 'antd';
import type { PublishedVersion } from '../api/reports.ts';
import { fill } from '../messages/fill.ts';
import { words } from '../messages/index.ts';
import { formatDate } from '../shell/format-date.ts';

/** Published versions of a report, the newest first, each with its public page and Word file. */
export function VersionLinks({ versions }: { readonly versions: readonly PublishedVersion[] }) {
  if (versions.length === 0) return <span>{words.common.none}</span>;
  return (
    <ul className="plain-list">
      {versions.map((version) => {
        const name = fill(words.reports.version, { version: version.version });
        return (
          <li key={version.version}>
            <Space size="middle" wrap>
              <span>
                {name}
                <span className="numeric">（{formatDate(version.publishedOn)}）</span>
              </span>
              <a href={version.page} target="_blank" rel="noreferrer">
                {words.reports.publicPage}
              </a>
              <a href={version.docx} download>
                {words.reports.docx}
              </a>
            </Space>
            {version.correctionNote !== null && (
              <div className="secondary">{fill(words.reports.corrected, { note: version.correctionNote })}</div>
            )}
          </li>
        );
      })}
    </ul>
  );
}
