import { Checkbox, Form } from 'antd';
import { useLetters } from '../api/letters.ts';
import { useMay } from '../session/session-context.ts';
import { texts } from './messages.ts';
import { paperValue } from './step-fields.ts';

/** 随答复签发的文书: the drafts that the head issues with the answer. */
export function AnswerPapers({ disputeId }: { readonly disputeId: string }) {
  const head = useMay('report.publish');
  const letters = useLetters({ kind: 'dispute', id: disputeId }, head);
  if (!head) return <p className="secondary">{texts.issueByHead}</p>;
  const drafts = (letters.data?.items ?? []).filter((it) => it.state === 'draft' && !it.erased);
  if (drafts.length === 0) return null;
  return (
    <Form.Item name="papers" label={texts.issueWith} extra={texts.issueHint}>
      <Checkbox.Group options={drafts.map((draft) => ({ value: paperValue(draft), label: draft.label }))} />
    </Form.Item>
  );
}
