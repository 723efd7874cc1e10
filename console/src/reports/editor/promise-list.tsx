import { Alert, Button, Form, Input, Radio } from 'antd';
import { useState } from 'react';
import { PROMISE_STATES, sayPromise, type PromiseState } from '../../../../src/annual-report/domain/tell/promises.js';
import type { ReportDraft } from '../../api/reports.ts';
import { fill } from '../../messages/fill.ts';
import { describeFailure } from '../../shell/describe-failure.ts';
import { useAnswerPromise, useBeside, type PromiseOfLastYear } from './api.ts';
import { texts } from './messages.ts';

interface PromiseListProps {
  readonly draft: ReportDraft;
  readonly text: string;
  readonly add: (paragraph: string) => void;
}

/** What last year's report promised: each to be answered, and the answer put into the text where one wants. */
export function PromiseList({ draft, text, add }: PromiseListProps) {
  const promises = useBeside(draft.year).data?.promises ?? [];
  return promises.length === 0 ? null : <Promises promises={promises} draft={draft} text={text} add={add} />;
}

function Promises({
  promises,
  draft,
  text,
  add,
}: PromiseListProps & { readonly promises: readonly PromiseOfLastYear[] }) {
  const answered = promises.filter(({ answer }) => answer !== null).length;
  // Not shut under the hand of who answers the last one.
  const [open] = useState(answered < promises.length);
  return (
    <details className="promises" open={open}>
      <summary>{fill(texts.promises, { year: draft.year - 1, count: promises.length, answered })}</summary>
      <ol>
        {promises.map((promise) => (
          <li key={promise.key}>
            <PromiseEntry promise={promise} year={draft.year} text={text} add={add} />
          </li>
        ))}
      </ol>
    </details>
  );
}

interface Fields {
  readonly state: PromiseState;
  readonly words?: string;
}

interface PromiseEntryProps extends Pick<PromiseListProps, 'text' | 'add'> {
  readonly promise: PromiseOfLastYear;
  readonly year: number;
}

function PromiseEntry({ promise, year, text, add }: PromiseEntryProps) {
  const save = useAnswerPromise(year);
  const { key, answer } = promise;
  const said = answer && sayPromise(promise.text, answer);
  return (
    <>
      <p>{promise.text}</p>
      {save.isError && <Alert role="alert" type="error" showIcon title={describeFailure(save.error)} />}
      <Form<Fields>
        name={`promise-${key.slice(0, 12)}`}
        layout="vertical"
        initialValues={{ state: answer?.state, words: answer?.words ?? '' }}
        onFinish={(fields) => save.mutate({ key, ...fields })}
      >
        <Form.Item name="state" label={texts.promiseState} rules={[{ required: true, message: texts.promiseRequired }]}>
          <Radio.Group options={PROMISE_STATES.map((value) => ({ value, label: texts.promiseStates[value] }))} />
        </Form.Item>
        <Form.Item name="words" label={texts.promiseWords}>
          <Input.TextArea maxLength={1000} autoSize={{ minRows: 1, maxRows: 4 }} />
        </Form.Item>
        <div className="offer-choices">
          <Button size="small" htmlType="submit" loading={save.isPending}>
            {answer ? texts.promiseChange : texts.promiseSave}
          </Button>
          {said && (
            <Button size="small" disabled={text.includes(said)} onClick={() => add(said)}>
              {text.includes(said) ? texts.taken : texts.take}
            </Button>
          )}
        </div>
      </Form>
    </>
  );
}
