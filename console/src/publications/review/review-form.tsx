import { Alert, App, Button, Form, Input, Radio, Select } from 'antd';
import { WITHHOLDING_GROUNDS } from '../../../../src/disclosures/domain/publication/review-grounds.js';
import { describeFailure } from '../../shell/describe-failure.ts';
import { useReview, type PublicationItem, type ReviewBody } from '../api.ts';
import { texts } from '../messages/index.ts';
import { options } from '../names.ts';

const words = texts.review;
const GROUNDS = WITHHOLDING_GROUNDS.map(({ id, label, articles }) => ({ value: id, label: `${label}（${articles}）` }));

type Fields = Pick<ReviewBody, 'outcome'> & { readonly ground?: string; readonly remark?: string };

/** 保密审查: the second person decides, with the ground where something is withheld. */
export function ReviewForm({ publication }: { readonly publication: PublicationItem }) {
  const { id, version } = publication;
  const { message } = App.useApp();
  const [form] = Form.useForm<Fields>();
  const review = useReview(id);
  const outcome = Form.useWatch('outcome', form);
  const withholds = outcome === 'partly' || outcome === 'withhold';
  const submit = ({ outcome: decided, ground, remark }: Fields): void =>
    review.mutate(
      { version, outcome: decided, ground: ground ?? null, remark: remark?.trim() || null },
      { onSuccess: () => void message.success(words.done) },
    );
  return (
    <section className="panel block-gap" aria-labelledby="review-title">
      <h2 id="review-title">{words.heading}</h2>
      <p className="secondary">{words.lead}</p>
      {review.isError && (
        <Alert role="alert" type="error" showIcon title={describeFailure(review.error)} className="block-gap" />
      )}
      <Form<Fields> form={form} name="publication-review" layout="vertical" onFinish={submit}>
        <Form.Item name="outcome" label={words.outcome} rules={[{ required: true, message: texts.choose }]}>
          <Radio.Group className="review-outcomes" options={options(words.outcomes)} />
        </Form.Item>
        {outcome === 'partly' && <p className="secondary">{words.partlyHint}</p>}
        {withholds && (
          <Form.Item name="ground" label={words.ground} rules={[{ required: true, message: texts.choose }]}>
            <Select options={GROUNDS} popupMatchSelectWidth={false} />
          </Form.Item>
        )}
        <Form.Item
          name="remark"
          label={outcome === 'return' ? words.remarkReturn : words.remark}
          extra={words.remarkHint}
          rules={[{ required: outcome === 'return', whitespace: true, message: texts.required }]}
        >
          <Input.TextArea maxLength={1000} autoSize={{ minRows: 3, maxRows: 8 }} />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={review.isPending}>
          {words.submit}
        </Button>
      </Form>
    </section>
  );
}
