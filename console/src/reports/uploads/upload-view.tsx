import { Alert } from 'antd';
import { CHECK_CSS } from '../../../../src/annual-report/domain/check/render/check-css.js';
import { fill } from '../../messages/fill.ts';
import { pageNonce } from '../../shell/page-nonce.ts';
import { apiPath, type ReportUploadPage, type UploadsPlace } from './api.ts';
import { texts } from './messages.ts';
import './uploads.css';
import { SITE_BASE } from '../../api/site-base.ts';

/** Within a panel the findings take its width; a table scrolls before its columns are too narrow to read. */
const IN_PANEL = '.gk-check{margin-inline:0;max-width:none}.gk-table{min-width:46rem}';

/** A report that was put in, as it was read: what file and year do not agree in, its findings marked on text and tables. */
export function UploadView({ page, place }: { readonly page: ReportUploadPage; readonly place: UploadsPlace }) {
  const { says, year, organName } = page;
  return (
    <>
      {says.year !== null && says.year !== year && (
        <Alert type="warning" showIcon className="block-gap" title={fill(texts.otherYear, { read: says.year, year })} />
      )}
      {says.organ !== null && says.organ !== organName && (
        <Alert
          type="warning"
          showIcon
          className="block-gap"
          title={fill(texts.otherOrgan, { read: says.organ, organ: organName })}
        />
      )}
      <section className="panel" aria-label={texts.checked}>
        <p className="upload-actions">
          <a href={`${SITE_BASE}/api/v1${apiPath(place)}/${page.id}/file`} download>
            {texts.download}
          </a>
        </p>
        <style nonce={pageNonce()}>{CHECK_CSS + IN_PANEL}</style>
        {/* Made by the renderer of the check, which escapes every word of the file. */}
        <div dangerouslySetInnerHTML={{ __html: page.html }} />
      </section>
    </>
  );
}
