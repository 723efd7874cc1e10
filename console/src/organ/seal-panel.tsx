import { Alert, App, Button, InputNumber } from 'antd';
import { useRef, useState } from 'react';
import { useSaveSeal } from '../api/organ.ts';
import { words } from '../messages/index.ts';
import { useMay } from '../session/session-context.ts';
import { describeFailure } from '../shell/describe-failure.ts';

const t = words.settings.seal;
/** Of the seal of a department in the usual size, in mm. */
const USUAL_WIDTH = 42;

/** 印章图片: what the letters issued from now on carry where the seal stands. For the head of the office, as the server has it. */
export function SealPanel() {
  return useMay('report.publish') ? <SealForm /> : null;
}

function SealForm() {
  const input = useRef<HTMLInputElement>(null);
  const [file, setFile] = useState<File | null>(null);
  const [widthMm, setWidth] = useState(USUAL_WIDTH);
  const save = useSaveSeal();
  const { message, modal } = App.useApp();
  const clear = (): void => {
    setFile(null);
    if (input.current) input.current.value = '';
  };
  const send = (): void => {
    if (!file) return;
    save.mutate(
      { file, widthMm },
      {
        onSuccess: () => {
          clear();
          void message.success(t.saved);
        },
      },
    );
  };
  const remove = (): void => {
    void modal.confirm({
      title: t.remove,
      content: t.removeBody,
      okText: t.remove,
      onOk: () => save.mutate(null, { onSuccess: () => void message.success(t.removed) }),
    });
  };
  return (
    <section className="panel" aria-labelledby="seal-title">
      <h2 id="seal-title">{t.title}</h2>
      <p className="secondary">{t.note}</p>
      <div className="upload-form">
        <label>
          <span>{t.choose}</span>{' '}
          <input
            ref={input}
            type="file"
            accept="image/png"
            onChange={(event) => setFile(event.target.files?.[0] ?? null)}
          />
        </label>
        <label>
          <span>{t.width}</span>{' '}
          <InputNumber
            min={20}
            max={60}
            precision={0}
            value={widthMm}
            onChange={(value) => setWidth(value ?? USUAL_WIDTH)}
          />
        </label>
        <div className="form-actions block-top">
          <Button disabled={!file} loading={save.isPending} onClick={send}>
            {t.save}
          </Button>
          <Button danger disabled={save.isPending} onClick={remove}>
            {t.remove}
          </Button>
        </div>
      </div>
      {save.isError && <Alert role="alert" type="error" showIcon title={describeFailure(save.error)} />}
    </section>
  );
}
