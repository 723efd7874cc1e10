import { EyeOutlined } from '@ant-design/icons';
import { Alert, Button, Descriptions } from 'antd';
import { useRevealIdentity } from '../api/applications.ts';
import { words } from '../messages/index.ts';
import { useMay } from '../session/session-context.ts';
import { describeFailure } from '../shell/describe-failure.ts';

/** 申请人: hidden until asked for, and every look is on record. */
export function IdentityPanel({ id }: { readonly id: string }) {
  const reveal = useRevealIdentity(id);
  const may = useMay('application.reveal-identity');
  const identity = reveal.data;
  return (
    <section className="panel" aria-labelledby="identity-title">
      <div className="section-head">
        <h2 id="identity-title">{words.identity.title}</h2>
        {identity && (
          <Button size="small" onClick={() => reveal.reset()}>
            {words.identity.hide}
          </Button>
        )}
      </div>
      <div aria-live="polite">
        {!identity && <p className="secondary">{words.identity.hidden}</p>}
        {identity?.erased && <p>{words.identity.erased}</p>}
        {identity && !identity.erased && (
          <Descriptions
            bordered
            size="small"
            column={1}
            items={identity.fields.map(({ label, value }) => ({ key: label, label, children: value }))}
          />
        )}
      </div>
      {reveal.isError && (
        <Alert role="alert" type="error" showIcon title={describeFailure(reveal.error)} className="block-gap" />
      )}
      {!identity && may && (
        <Button icon={<EyeOutlined aria-hidden />} loading={reveal.isPending} onClick={() => reveal.mutate()}>
          {words.identity.show}
        </Button>
      )}
    </section>
  );
}
