import { Alert, Button, Form, Input } from 'antd';
import { lazy, Suspense, useId } from 'react';
import { Link } from 'react-router';
import type { PublicationDefaultsView } from '../../../../src/disclosures/web/api-publication-form-schemas.js';
import { describeFailure } from '../../shell/describe-failure.ts';
import { fileAddress, type PublicationItem } from '../api.ts';
import { AttachmentEditor } from '../files/attachment-editor.tsx';
import { texts } from '../messages/index.ts';
import { FactsFields } from './facts-fields.tsx';
import type { WriteFields } from './fields-of.ts';
import { useDraft } from './use-draft.ts';

const RichTextEditor = lazy(() => import('../editor/rich-text-editor.tsx'));

interface WriteFormProps {
  /** `null` for a new one. */
  readonly publication: PublicationItem | null;
  readonly defaults: PublicationDefaultsView;
  /** Told the id once a new one is kept. */
  readonly made: (id: string) => void;
}

/** Facts, text and attachments of a publication, kept together. */
export function WriteForm({ publication, defaults, made }: WriteFormProps) {
  const [form] = Form.useForm<WriteFields>();
  const draft = useDraft(form, publication, made);
  const bodyId = useId();
  const catalogue = Form.useWatch('catalogue', form);
  const { current, later } = draft;
  const upload = async (file: File): Promise<string | null> => {
    const added = await draft.addFiles('image', [file]);
    return added?.id && added.files[0] ? fileAddress(added.id, added.files[0].fileId) : null;
  };
  return (
    <Form<WriteFields>
      form={form}
      name="publication"
      layout="vertical"
      initialValues={draft.initial}
      onValuesChange={draft.touch}
      onFinish={() => void draft.save()}
      scrollToFirstError={{ focus: true }}
    >
      {current && current.stage !== 'draft' && (
        <Alert type="warning" showIcon title={texts.changeVoids} className="block-gap" />
      )}
      <FactsFields defaults={defaults} own={current?.id ?? null} later={later} />
      {catalogue !== undefined && (
        <>
          <section className="panel block-gap" aria-labelledby={bodyId}>
            <h2 id={bodyId}>{texts.body}</h2>
            <p className="secondary" id={`${bodyId}-hint`}>
              {texts.bodyHint}
            </p>
            <Suspense fallback={<p className="secondary">{texts.editor.loading}</p>}>
              <RichTextEditor
                initial={publication?.content.bodyHtml ?? ''}
                change={draft.setBody}
                upload={upload}
                labelledBy={bodyId}
                describedBy={`${bodyId}-hint`}
              />
            </Suspense>
          </section>
          <AttachmentEditor draft={draft} />
          {later && (
            <section className="panel block-gap">
              <Form.Item
                name="changeNote"
                label={texts.changeNote}
                extra={texts.changeNoteHint}
                rules={[{ required: true, whitespace: true, message: texts.required }]}
              >
                <Input.TextArea maxLength={300} autoSize={{ minRows: 2, maxRows: 6 }} />
              </Form.Item>
            </section>
          )}
          {draft.failure !== null && (
            <Alert role="alert" type="error" showIcon title={describeFailure(draft.failure)} className="block-gap" />
          )}
          <div className="settings-save publication-save">
            <Button type="primary" htmlType="submit" loading={draft.saving}>
              {texts.saveDraft}
            </Button>
            {current && !draft.dirty && <Link to={`/publications/${current.id}`}>{texts.toRecord}</Link>}
            {draft.dirty && <span className="secondary">{texts.unsaved}</span>}
          </div>
        </>
      )}
    </Form>
  );
}
