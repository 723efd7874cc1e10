import type { Editor } from '@tiptap/core';
import { Button, Form, Input, Modal } from 'antd';
import { texts } from '../messages/index.ts';

const words = texts.editor;
const FORM = 'publication-link';

/** Makes the selection a link, or changes and removes the one it is. */
export function LinkDialog({ editor, close }: { readonly editor: Editor; readonly close: () => void }) {
  const before: unknown = editor.getAttributes('link')['href'];
  const href = typeof before === 'string' ? before : '';
  const chain = () => editor.chain().focus().extendMarkRange('link');
  const submit = ({ address }: { readonly address: string }): void => {
    if (editor.state.selection.empty && href === '') {
      const marks = [{ type: 'link', attrs: { href: address } }];
      editor.chain().focus().insertContent({ type: 'text', text: address, marks }).run();
    } else chain().setLink({ href: address }).run();
    close();
  };
  const remove = (): void => {
    chain().unsetLink().run();
    close();
  };
  return (
    <Modal
      open
      title={words.link}
      onCancel={close}
      okText={words.insert}
      okButtonProps={{ htmlType: 'submit', form: FORM }}
      cancelText={texts.steps.cancel}
    >
      <Form name={FORM} layout="vertical" initialValues={{ address: href }} onFinish={submit}>
        <Form.Item
          name="address"
          label={words.linkAddress}
          rules={[{ required: true, pattern: /^https?:\/\/[^\s/]+/, message: words.linkInvalid }]}
        >
          <Input maxLength={2000} type="url" />
        </Form.Item>
        {href !== '' && <Button onClick={remove}>{words.unlink}</Button>}
      </Form>
    </Modal>
  );
}
