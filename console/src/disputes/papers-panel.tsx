import { Alert, Button, Drawer, Form, Input, Space } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { PaperBody } from '../../../src/disputes/web/api-paper-schemas.js';
import { SubjectLetters } from '../letters/letters-panel.tsx';
import { useMay, useSession } from '../session/session-context.ts';
import { describeFailure } from '../shell/describe-failure.ts';
import { useDraftPaper, type DisputeView } from './api.ts';
import { texts } from './messages.ts';

type Kind = PaperBody['kind'];
const KINDS = Object.keys(texts.paperKinds) as Kind[];

/** 答复材料: the papers of the defence, drafted from the case, edited and handed out as letters. */
export function PapersPanel({ dispute }: { readonly dispute: DisputeView }) {
  const { organId, disputeId } = dispute;
  const own = useSession().session.organ.id === organId;
  const may = useMay('application.reply') && own && !dispute.erased && dispute.end === null;
  const [agents, setAgents] = useState(false);
  const draft = useDraftPaper(organId, disputeId);
  const navigate = useNavigate();
  const page = `/disputes/${organId}/${disputeId}`;
  if (!own) return null;
  const make = (body: PaperBody): void =>
    draft.mutate(body, { onSuccess: ({ letterId }) => void navigate(`${page}/letters/${letterId}`) });
  return (
    <>
      <SubjectLetters subject={{ kind: 'dispute', id: disputeId }} page={page} title={texts.papers} />
      {may && (
        <section className="panel" aria-labelledby="draft-papers">
          <h2 id="draft-papers">{texts.draftPaper}</h2>
          <p className="secondary">{texts.papersHint}</p>
          {draft.isError && <Alert role="alert" type="error" showIcon title={describeFailure(draft.error)} />}
          <Space wrap>
            {KINDS.map((kind) => (
              <Button
                key={kind}
                loading={draft.isPending && draft.variables.kind === kind}
                onClick={() => (kind === 'powerOfAttorney' ? setAgents(true) : make({ kind }))}
              >
                {texts.paperKinds[kind]}
              </Button>
            ))}
          </Space>
          {agents && <AgentsDrawer close={() => setAgents(false)} make={make} busy={draft.isPending} />}
        </section>
      )}
    </>
  );
}

interface AgentFields {
  readonly agents?: readonly { readonly name?: string; readonly post?: string; readonly phone?: string }[];
  readonly powers?: string;
}

/** A power of attorney: who acts for the organ, and for what (《行政诉讼法》 Art. 31: one or two). */
function AgentsDrawer({
  close,
  make,
  busy,
}: {
  readonly close: () => void;
  readonly make: (body: PaperBody) => void;
  readonly busy: boolean;
}) {
  const submit = ({ agents = [], powers = '' }: AgentFields): void => {
    const named = agents.flatMap(({ name, post, phone }) =>
      name?.trim() && post?.trim()
        ? [{ name: name.trim(), post: post.trim(), ...(phone?.trim() && { phone: phone.trim() }) }]
        : [],
    );
    const special = powers.split('\n').flatMap((line) => (line.trim() ? [line.trim()] : []));
    make({ kind: 'powerOfAttorney', agents: named, ...(special.length > 0 && { powers: special }) });
  };
  const rules = [{ required: true, whitespace: true, message: texts.required }];
  return (
    <Drawer open onClose={close} title={texts.paperKinds.powerOfAttorney} size={560}>
      <Form<AgentFields> name="agents" layout="vertical" onFinish={submit} initialValues={{ agents: [{}] }}>
        <Form.List name="agents">
          {(fields, { add }) => (
            <>
              {fields.map(({ key, name }) => (
                <fieldset key={key} className="field-group">
                  <legend>{texts.agents}</legend>
                  <Form.Item name={[name, 'name']} label={texts.name} rules={rules}>
                    <Input maxLength={60} autoComplete="off" />
                  </Form.Item>
                  <Form.Item name={[name, 'post']} label={texts.agentPost} rules={rules}>
                    <Input maxLength={120} />
                  </Form.Item>
                  <Form.Item name={[name, 'phone']} label={texts.agentPhone}>
                    <Input maxLength={40} autoComplete="off" />
                  </Form.Item>
                </fieldset>
              ))}
              {fields.length < 2 && <Button onClick={() => add({})}>{texts.addAgent}</Button>}
            </>
          )}
        </Form.List>
        <Form.Item name="powers" label={texts.powers}>
          <Input.TextArea autoSize={{ minRows: 3, maxRows: 8 }} maxLength={600} />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={busy}>
          {texts.draftPaper}
        </Button>
      </Form>
    </Drawer>
  );
}
