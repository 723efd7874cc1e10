import { Alert } from 'antd';
import { Link, useParams } from 'react-router';
import { REPORT_SECTIONS, TABLE_OF_SECTION } from '../../../src/annual-report/domain/report-document.js';
import { layForm } from '../../../src/annual-report/domain/form-layout/index.js';
import { useReportDraft, type ReportDraft } from '../api/reports.ts';
import { fill } from '../messages/fill.ts';
import { words } from '../messages/index.ts';
import { LeaveGuard } from '../shell/leave-guard.tsx';
import { PageHead } from '../shell/page-head.tsx';
import { FailureView, LoadingView } from '../shell/states.tsx';
import { MissingPage } from '../shell/problem-pages.tsx';
import { ChartsPanel } from './charts/charts-panel.tsx';
import { FindingsPanel } from './findings-panel.tsx';
import { FormTableView } from './form-table-view.tsx';
import { RollupNotice } from './rollup/rollup-notice.tsx';
import { SectionEditor } from './section-editor.tsx';
import { ComparisonPanel } from './compare/comparison-panel.tsx';
import { YearTable } from './compare/year-table.tsx';
import { UploadsPanel } from './uploads/uploads-panel.tsx';
import { VersionLinks } from './version-links.tsx';
import { RemarksPanel } from './workflow/remarks-panel.tsx';
import { StageTag } from './workflow/stage-tag.tsx';
import { WayPanel } from './workflow/way-panel.tsx';

/** 年度报告（草稿）: the report in its six sections, figures counted from the ledger, findings beside it. */
export function ReportDraftPage() {
  const year = Number(useParams().year);
  return Number.isInteger(year) && year >= 2019 && year < 2200 ? <DraftOf year={year} key={year} /> : <MissingPage />;
}

function DraftOf({ year }: { readonly year: number }) {
  const query = useReportDraft(year);
  if (query.isPending) return <LoadingView />;
  if (query.isError) return <FailureView error={query.error} retry={() => void query.refetch()} />;
  return <Draft draft={query.data} />;
}

function Draft({ draft }: { readonly draft: ReportDraft }) {
  const form = layForm(draft.format);
  return (
    <>
      <LeaveGuard />
      <PageHead
        title={fill(words.reports.ofYear, { year: draft.year })}
        above={<Link to="/reports">{words.reports.toList}</Link>}
        extra={<StageTag stage={draft.way.stage} punctuality={draft.way.punctuality} />}
      />
      {draft.yearOpen && <Alert type="info" showIcon title={words.reports.yearOpen} className="block-gap" />}
      <RollupNotice draft={draft} />
      <WayPanel draft={draft} />
      <div className="draft">
        <div className="draft-body">
          <RemarksPanel draft={draft} />
          <SectionEditor draft={draft} section={0} heading={words.reports.preamble} />
          {REPORT_SECTIONS.map(({ id, number, title }) => {
            const table = TABLE_OF_SECTION[id];
            return (
              <SectionEditor key={id} draft={draft} section={id} heading={number + title}>
                {table && (
                  <>
                    <FormTableView table={form[table]} draft={draft} />
                    <YearTable table={form[table]} draft={draft} />
                  </>
                )}
              </SectionEditor>
            );
          })}
          <ChartsPanel draft={draft} />
          <ComparisonPanel year={draft.year} />
          <UploadsPanel draft={draft} />
          {draft.versions.length > 0 && (
            <section className="panel" aria-labelledby="versions-title">
              <h2 id="versions-title">{words.reports.versions}</h2>
              <VersionLinks versions={draft.versions} />
            </section>
          )}
        </div>
        <FindingsPanel draft={draft} />
      </div>
    </>
  );
}
