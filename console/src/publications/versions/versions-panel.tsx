import { Button } from 'antd';
import { useState } from 'react';
import { fill } from '../../messages/fill.ts';
import { formatInstant } from '../../shell/format-date.ts';
import type { PublicationItem } from '../api.ts';
import { texts } from '../messages/index.ts';
import { DifferenceDialog } from './difference-dialog.tsx';

const words = texts.versions;

/** 版本: the last first, each with what it changed and the way to compare it with the one before. */
export function VersionsPanel({ publication }: { readonly publication: PublicationItem }) {
  const { id, versions } = publication;
  const [comparing, setComparing] = useState<number | null>(null);
  const lines = [...versions].sort((a, b) => b.versionNo - a.versionNo);
  return (
    <section className="panel block-gap" aria-labelledby="versions-title">
      <h2 id="versions-title">{words.heading}</h2>
      <ol className="plain-list">
        {lines.map(({ versionNo, publishedAt, changeNote }) => (
          <li key={versionNo} className="block-gap">
            <strong>{fill(words.line, { version: versionNo })}</strong>{' '}
            {publishedAt === null ? words.working : fill(words.publishedAt, { at: formatInstant(publishedAt) })}
            {changeNote !== null && <div>{fill(words.note, { note: changeNote })}</div>}
            {lines.some((line) => line.versionNo === versionNo - 1) && (
              <div>
                <Button size="small" onClick={() => setComparing(versionNo)}>
                  {words.compare}
                </Button>
              </div>
            )}
          </li>
        ))}
      </ol>
      {comparing !== null && (
        <DifferenceDialog id={id} from={comparing - 1} to={comparing} close={() => setComparing(null)} />
      )}
    </section>
  );
}
