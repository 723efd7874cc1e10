import { Button, Tag } from 'antd';
import type { FormatId } from '../../../../src/law/report-format/index.js';
import type { Remark } from '../../api/reports.ts';
import { fill } from '../../messages/fill.ts';
import { formatDate } from '../../shell/format-date.ts';
import { texts as wayTexts } from '../../reports/workflow/messages.ts';
import { RemarkState } from '../../reports/workflow/remark-card.tsx';
import { RemarkText } from '../../reports/workflow/remark-text.tsx';
import { useTakeBackRemark, type MemberReportPage } from '../api.ts';
import { texts } from '../messages.ts';
import { placeName, placeOfRemark } from './place.ts';

interface RemarkListProps {
  readonly page: MemberReportPage;
  readonly format: FormatId;
  readonly remarkWhole: (() => void) | null;
}

/** 意见: those not sent yet, which can be removed, and those sent with the organ's answers. */
export function RemarkList({ page, format, remarkWhole }: RemarkListProps) {
  const takeBack = useTakeBackRemark(page.organId, page.year);
  return (
    <aside className="panel findings" aria-labelledby="remarks-title">
      <h2 id="remarks-title">{texts.remarks}</h2>
      {remarkWhole && (
        <Button size="small" onClick={remarkWhole}>
          {texts.remarkWhole}
        </Button>
      )}
      {page.way.remarks.length === 0 && <p className="secondary">{texts.noRemarks}</p>}
      <ul className="plain-list">
        {page.way.remarks.map((remark) => (
          <li key={remark.id} className="remark">
            <strong>{placeName(placeOfRemark({ ...remark, paragraph: null }), format)}</strong>
            <RemarkText remark={remark} />
            <Standing remark={remark} />
            {remark.returnedOn === null && (
              <Button size="small" onClick={() => takeBack.mutate(remark.id)} loading={takeBack.isPending}>
                {texts.remove}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </aside>
  );
}

function Standing({ remark }: { readonly remark: Remark }) {
  if (remark.returnedOn === null) return <Tag>{texts.unsent}</Tag>;
  return (
    <>
      <div className="secondary">
        <RemarkState remark={remark} />
        {fill(wayTexts.remarkDate, { date: formatDate(remark.returnedOn) })}
      </div>
      {remark.answer !== null && <p>{fill(texts.answered, { answer: remark.answer })}</p>}
    </>
  );
}
