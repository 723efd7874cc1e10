import type { ReportDraft } from '../../api/reports.ts';
import { fill } from '../../messages/fill.ts';
import { useSession } from '../../session/session-context.ts';
import { useBeside } from '../editor/api.ts';
import { texts } from './messages.ts';
import { UploadForm } from './upload-form.tsx';
import { UploadList } from './upload-list.tsx';
import './uploads.css';

/** First report year of the unified format. */
const FIRST_YEAR = 2019;

/** Reports written elsewhere: of this year, to be checked and taken over; of last year, where it was not published here. */
export function UploadsPanel({ draft }: { readonly draft: ReportDraft }) {
  const { permissions } = useSession().session;
  const previous = useBeside(draft.year).data?.previous;
  const writes = permissions.includes('report.write');
  const publishedHere = typeof previous?.publishedOn === 'string';
  return (
    <section className="panel" aria-labelledby="uploads-title">
      <h2 id="uploads-title">{texts.title}</h2>
      <p>{texts.lead}</p>
      <h3>{fill(texts.thisYear, { year: draft.year })}</h3>
      <UploadList place={{ year: draft.year }} writes={writes} />
      {writes && <UploadForm place={{ year: draft.year }} />}
      {!publishedHere && draft.year > FIRST_YEAR && (
        <>
          <h3>{fill(texts.lastYear, { year: draft.year - 1 })}</h3>
          <p className="secondary">{texts.lastYearHint}</p>
          <UploadList place={{ year: draft.year - 1 }} writes={writes} />
          {writes && <UploadForm place={{ year: draft.year - 1 }} />}
        </>
      )}
    </section>
  );
}
