import { Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { FileChoice } from '../../shell/file-choice.tsx';
import { texts } from '../messages/index.ts';

const words = texts.editor;
const FORM = 'publication-image';

interface ImageDialogProps {
  /** Uploads and puts it in; `false` where that failed and was said. */
  readonly putImage: (file: File, alt: string) => Promise<boolean>;
  readonly close: () => void;
}

/** 插入图片: an image with words for who cannot see it. */
export function ImageDialog({ putImage, close }: ImageDialogProps) {
  const [file, setFile] = useState<File | null>(null);
  const [sending, setSending] = useState(false);
  const submit = async ({ alt }: { readonly alt: string }): Promise<void> => {
    if (!file) return;
    setSending(true);
    const put = await putImage(file, alt.trim());
    setSending(false);
    if (put) close();
  };
  return (
    <Modal
      open
      title={words.image}
      onCancel={close}
      okText={words.insert}
      okButtonProps={{ htmlType: 'submit', form: FORM, disabled: file === null }}
      cancelText={texts.steps.cancel}
      confirmLoading={sending}
    >
      <Form name={FORM} layout="vertical" onFinish={(fields: { alt: string }) => void submit(fields)}>
        <Form.Item>
          <FileChoice
            label={words.imageChoose}
            hint={words.imageTypes}
            accept="image/png,image/jpeg,image/webp"
            files={file ? [file] : []}
            choose={(files) => setFile(files[0] ?? null)}
          />
        </Form.Item>
        <Form.Item
          name="alt"
          label={words.imageWords}
          rules={[{ required: true, whitespace: true, message: texts.required }]}
        >
          <Input maxLength={200} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
