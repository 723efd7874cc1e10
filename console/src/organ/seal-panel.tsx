import { Alert, App, Button, InputNumber } from 'antd';
import { useState } from 'react';
import { useSaveSeal, useSeal } from '../api/organ.ts';
import { fill } from '../messages/fill.ts';
import { words } from '../messages/index.ts';
import { useMay } from '../session/session-context.ts';
import { describeFailure } from '../shell/describe-failure.ts';
import { FileChoice } from '../shell/file-choice.tsx';

const t = words.settings.seal;
/** Of the seal of a department in the usual size, in mm. */
const USUAL_WIDTH = 42;

/** 印章图片: what the letters issued from now on carry where the seal stands. For the head of the office, as the server has it. */
export function SealPanel() {
  return useMay('report.publish') ? <SealForm /> : null;
}

/** The seal as it will be printed, at its own width. */
function SealInPlace({ png, widthMm }: { png: string; widthMm: number }) {
  return (
    <figure className="seal-in-place">
      <img src={`data:image/png;base64,${png}`} alt={t.alt} width={Math.round((widthMm / 25.4) * 96)} />
      <figcaption className="secondary">{fill(t.inPlace, { width: widthMm })}</figcaption>
    </figure>
  );
}

function SealForm() {
  const seal = useSeal();
  const image = seal.data?.image ?? null;
  const [files, setFiles] = useState<readonly File[]>([]);
  const [widthMm, setWidth] = useState(USUAL_WIDTH);
  const save = useSaveSeal();
  const { message, modal } = App.useApp();
  const send = (): void => {
    const [file] = files;
    if (!file) return;
    save.mutate(
      { file, widthMm },
      {
        onSuccess: () => {
          setFiles([]);
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
      {image && <SealInPlace {...image} />}
      {seal.isSuccess && !image && <p>{t.none}</p>}
      {seal.isError && <Alert role="alert" type="error" showIcon title={describeFailure(seal.error)} />}
      <FileChoice label={t.choose} accept="image/png" files={files} choose={setFiles} />
      <label className="seal-width">
        <span>{t.width}</span>{' '}
        <InputNumber
          min={20}
          max={60}
          precision={0}
          value={widthMm}
          onChange={(value) => setWidth(value ?? USUAL_WIDTH)}
        />
      </label>
      <div className="upload-form">
        <Button disabled={files.length === 0} loading={save.isPending} onClick={send}>
          {t.save}
        </Button>
        {image && (
          <Button danger disabled={save.isPending} onClick={remove}>
            {t.remove}
          </Button>
        )}
      </div>
      {save.isError && <Alert role="alert" type="error" showIcon title={describeFailure(save.error)} />}
    </section>
  );
}
