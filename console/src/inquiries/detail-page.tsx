import { App, Button, Form, Input, Radio, Space, Tag } from 'antd';
import { Link, useParams } from 'react-router';
import { LetterSheet } from '../letters/letter-sheet.tsx';
import { fill } from '../messages/fill.ts';
import { describeFailure } from '../shell/describe-failure.ts';
import { formatDate } from '../shell/format-date.ts';
import { LeaveGuard } from '../shell/leave-guard.tsx';
import { PageHead } from '../shell/page-head.tsx';
import { FailureView, LoadingView } from '../shell/states.tsx';
import { inquiryFile, useAnswerInquiry, useInquiry, type InquiryAnswerBody, type InquiryView } from './api.ts';
import { texts } from './messages.ts';

/** One inquiry: what is asked, the letter, and this organ's answer. Who applied is not in it. */
export function InquiryPage() {
  const { id = '' } = useParams();
  const query = useInquiry(id);
  if (query.isPending) return <LoadingView />;
  if (query.isError) return <FailureView error={query.error} retry={() => void query.refetch()} />;
  const { askingOrgan, state, answerBy, matters, mayAnswer } = query.data;
  return (
    <>
      <LeaveGuard />
      <PageHead
        title={fill(texts.open, { organ: askingOrgan.name })}
        above={<Link to="/inquiries">{texts.toList}</Link>}
        extra={
          <Tag color={state === 'open' ? 'processing' : 'default'}>
            {texts.states[state]} · {texts.answerBy} {formatDate(answerBy)}
          </Tag>
        }
      />
      <div className="case-main">
        <section className="panel" aria-labelledby="matters-title">
          <h2 id="matters-title">{texts.matters}</h2>
          <p className="long-text">{matters ?? texts.erased}</p>
        </section>
        <Letter inquiry={query.data} />
        {mayAnswer ? <AnswerForm id={id} /> : <Answer inquiry={query.data} />}
      </div>
    </>
  );
}

function Letter({ inquiry: { id, letter, documentNumber } }: { readonly inquiry: InquiryView }) {
  const rest = { head: null, documentNumber, table: null, afterTable: [], remedies: null };
  return (
    <section className="panel" aria-labelledby="letter-title">
      <h2 id="letter-title">{texts.letter}</h2>
      {letter ? (
        <>
          <LetterSheet letter={{ documentNumber, text: { ...rest, ...letter } }} />
          <Space className="block-top">
            <a href={inquiryFile(id, 'pdf')} download>
              {texts.pdf}
            </a>
            <a href={inquiryFile(id, 'docx')} download>
              {texts.docx}
            </a>
          </Space>
        </>
      ) : (
        <p className="secondary">{texts.noLetter}</p>
      )}
    </section>
  );
}

function Answer({ inquiry: { opinion, reason, answeredOn, state } }: { readonly inquiry: InquiryView }) {
  return (
    <section className="panel" aria-labelledby="answer-title">
      <h2 id="answer-title">{texts.answer}</h2>
      <p>{opinion ? `${texts.opinions[opinion]} ${answeredOn ? formatDate(answeredOn) : ''}` : texts.states[state]}</p>
      {reason && <p className="long-text">{reason}</p>}
    </section>
  );
}

function AnswerForm({ id }: { readonly id: string }) {
  const [form] = Form.useForm<InquiryAnswerBody>();
  const { message } = App.useApp();
  const answer = useAnswerInquiry(id);
  const opinion = Form.useWatch('opinion', form);
  const send = (body: InquiryAnswerBody) =>
    answer.mutate(body, {
      onSuccess: () => void message.success(texts.sent),
      onError: (error) => void message.error(describeFailure(error)),
    });
  return (
    <section className="panel" aria-labelledby="answer-title">
      <h2 id="answer-title">{texts.answer}</h2>
      <Form form={form} layout="vertical" onFinish={send}>
        <Form.Item name="opinion" label={texts.opinion} rules={[{ required: true, message: texts.required }]}>
          <Radio.Group
            options={(['agree', 'partly', 'object'] as const).map((value) => ({
              value,
              label: texts.opinions[value],
            }))}
          />
        </Form.Item>
        <Form.Item
          name="reason"
          label={texts.reason}
          extra={texts.reasonHint}
          rules={[
            { required: opinion === 'object' || opinion === 'partly', whitespace: true, message: texts.required },
          ]}
        >
          <Input.TextArea rows={4} maxLength={8000} />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={answer.isPending}>
          {texts.send}
        </Button>
      </Form>
    </section>
  );
}
