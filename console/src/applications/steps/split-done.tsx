import { Alert, Button } from 'antd';
import type { StepAnswer } from '../../api/cases.ts';
import { fill } from '../../messages/fill.ts';
import { words } from '../../messages/index.ts';

const t = words.cases.steps;

/** The cases a split has made, with the codes that are shown this once. */
export function SplitDone({ items, close }: { readonly items: StepAnswer['splitOff']; readonly close: () => void }) {
  return (
    <>
      <Alert role="status" type="success" showIcon title={t.splitDone} className="block-gap" />
      <ul className="file-list numeric">
        {items.map(({ applicationId, receiptNumber, queryCode }) => (
          <li key={applicationId}>{fill(t.splitItem, { number: receiptNumber, code: queryCode })}</li>
        ))}
      </ul>
      <Button type="primary" onClick={close}>
        {t.close}
      </Button>
    </>
  );
}
