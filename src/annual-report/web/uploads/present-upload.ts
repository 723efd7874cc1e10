import { localDateInShanghai } from '../../../kernel/local-date.js';
import type { ListedUpload } from '../../app/uploads/list-uploads.js';
import type { OpenedUpload } from '../../app/uploads/open-upload.js';
import { countFindings } from '../../domain/check/render/finding-groups.js';
import { renderCheckFragment } from '../../domain/check/render/html-fragment.js';
import type { ReportUpload, ReportUploadPage } from '../api-report-upload-schemas.js';

export function presentUpload({ row, by, department, own }: ListedUpload): ReportUpload {
  const { removed_at: removedAt, removal_reason: reason } = row;
  return {
    id: row.upload_id,
    year: row.year,
    fileName: row.file_name,
    kind: row.kind,
    size: row.size,
    uploadedAt: row.uploaded_at.toISOString(),
    uploadedBy: by,
    department,
    receivedOn: row.received_on,
    rolledUp: row.rolled_up,
    own,
    removed: removedAt && { on: localDateInShanghai(removedAt), reason: reason ?? '' },
  };
}

/** The ids of the checked report on the console's page begin with this. */
const PREFIX = 'checked-';

export function presentOpenedUpload(opened: OpenedUpload): ReportUploadPage {
  const { upload, organName, format, checked, takeOver } = opened;
  const { organ, year } = checked.report;
  return {
    ...presentUpload(upload),
    organName,
    format,
    says: { organ, year },
    ...countFindings(checked.findings),
    html: renderCheckFragment(checked, { idPrefix: PREFIX, name: upload.row.file_name }),
    takeOver: takeOver && {
      version: takeOver.draft.version,
      sections: takeOver.plan.sections.map((section) => ({ ...section })),
      tables: takeOver.plan.tables.map(({ cells, ...table }) => ({
        ...table,
        cells: cells.map((cell) => ({ ...cell })),
      })),
    },
  };
}
