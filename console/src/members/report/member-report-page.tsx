import { Alert, Space } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import type { FormatId } from '../../../../src/law/report-format/index.js';
import { fill } from '../../messages/fill.ts';
import { DueLine } from '../../reports/workflow/due-line.tsx';
import { MemberUploads } from '../../reports/uploads/member-uploads.tsx';
import { texts as uploadTexts } from '../../reports/uploads/messages.ts';
import { StageTag } from '../../reports/workflow/stage-tag.tsx';
import { formatDate } from '../../shell/format-date.ts';
import { PageHead } from '../../shell/page-head.tsx';
import { MissingPage } from '../../shell/problem-pages.tsx';
import { FailureView, LoadingView } from '../../shell/states.tsx';
import { useMemberReport, type MemberReportPage as Page } from '../api.ts';
import { texts } from '../messages.ts';
import { DocumentView } from './document-view.tsx';
import { MemberSteps } from './member-steps.tsx';
import { Neighbours } from './neighbours.tsx';
import { placeName, type Place } from './place.ts';
import { RemarkDialog } from './remark-dialog.tsx';
import { RemarkList } from './remark-list.tsx';
import { SigningFacts } from './signing-facts.tsx';
import '../../reports/workflow/workflow.css';

/** 审阅: a member's report as it was handed in; remarks are put on it, it is returned or accepted. */
export function MemberReportPage() {
  const { organId = '', year = '' } = useParams();
  const number = Number(year);
  if (!Number.isInteger(number) || number < 2019) return <MissingPage />;
  return <ReportOf organId={organId} year={number} key={`${organId}-${year}`} />;
}

function ReportOf({ organId, year }: { readonly organId: string; readonly year: number }) {
  const query = useMemberReport(organId, year);
  if (query.isPending) return <LoadingView />;
  if (query.isError) return <FailureView error={query.error} retry={() => void query.refetch()} />;
  return <Report page={query.data} />;
}

function Report({ page }: { readonly page: Page }) {
  const { organId, year, way, document } = page;
  const [place, setPlace] = useState<Place>({});
  const [asking, setAsking] = useState(false);
  const mayRemark = way.steps.some(({ type }) => type === 'return');
  const remark = (at: Place): void => {
    setPlace(at);
    setAsking(true);
  };
  const format = (document?.format ?? '2021') as FormatId;
  return (
    <>
      <PageHead
        title={fill(texts.ofOrgan, { organ: page.organName, year })}
        above={<Link to={`/members?year=${year}`}>{texts.toList}</Link>}
        extra={
          <Space>
            <StageTag stage={way.stage} punctuality={way.punctuality} />
            <Neighbours organId={organId} year={year} />
          </Space>
        }
      />
      <section className="panel way">
        <p>
          <DueLine dueOn={way.dueOn} lawDueOn={way.lawDueOn} owed={way.handedInOn === null} />
          {way.handedInOn !== null && ` · ${texts.handedInOn}：${formatDate(way.handedInOn)}`}
        </p>
        <SigningFacts way={way} />
        <MemberSteps page={page} />
      </section>
      {document === null ? (
        <>
          <Alert
            type="info"
            showIcon
            title={way.handedInOn === null ? texts.notHandedIn : uploadTexts.member.asFile}
            className="block-gap"
          />
          <MemberUploads organId={organId} year={year} />
        </>
      ) : (
        <>
          {way.stage === 'returned' && <Alert type="info" showIcon title={texts.returnedNote} className="block-gap" />}
          <div className="draft">
            <div className="draft-body">
              <DocumentView document={document} remarks={way.remarks} remark={mayRemark ? remark : null} />
            </div>
            <RemarkList page={page} format={format} remarkWhole={mayRemark ? () => remark({}) : null} />
          </div>
          <RemarkDialog
            organId={organId}
            year={year}
            place={place}
            name={placeName(place, format)}
            open={asking}
            close={() => setAsking(false)}
          />
        </>
      )}
    </>
  );
}
