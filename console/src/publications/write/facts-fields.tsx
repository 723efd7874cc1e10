import { Form, Input, Select } from 'antd';
import { citeItem, findCatalogueItem } from '../../../../src/law/catalogue/index.js';
import type { PublicationDefaultsView } from '../../../../src/disclosures/web/api-publication-form-schemas.js';
import { fill } from '../../messages/fill.ts';
import { useSession } from '../../session/session-context.ts';
import { DayInput } from '../../shell/day-input.tsx';
import { notAfter } from '../../shell/day-rules.ts';
import { texts } from '../messages/index.ts';
import { catalogueOptions, GENRE_OPTIONS, options } from '../names.ts';
import { PublicationSelect } from '../publication-select.tsx';
import { DueLine } from './due-line.tsx';
import { asked, usualGenre, type WriteFields } from './fields-of.ts';
import { NumberField } from './number-field.tsx';

const words = texts.facts;
const required = { required: true, message: texts.required };

interface FactsFieldsProps {
  readonly defaults: PublicationDefaultsView;
  readonly own: string | null;
  readonly later: boolean;
}

/** 基本信息: the item of the catalogue first, then what such a thing has. */
export function FactsFields({ defaults, own, later }: FactsFieldsProps) {
  const form = Form.useFormInstance<WriteFields>();
  const { today } = useSession().session;
  const catalogue = Form.useWatch('catalogue', form);
  const genre = Form.useWatch('genre', form);
  // Its own field is not there before this has an answer.
  const asks = catalogue === undefined ? null : asked(catalogue, genre ?? usualGenre(catalogue));
  return (
    <section className="panel block-gap" aria-labelledby="facts-title">
      <h2 id="facts-title">{words.heading}</h2>
      <Form.Item
        name="catalogue"
        label={words.catalogue}
        rules={[{ required: true, message: texts.choose }]}
        extra={<Legal catalogue={catalogue} />}
      >
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          options={catalogueOptions(defaults.catalogue)}
          onChange={(code: string) => form.setFieldValue('genre', usualGenre(code))}
        />
      </Form.Item>
      {asks && (
        <>
          <Form.Item name="title" label={words.title} rules={[{ ...required, whitespace: true }]}>
            <Input maxLength={200} />
          </Form.Item>
          <div className="settings-fields">
            <Form.Item name="genre" label={words.genre} rules={[required]}>
              <Select showSearch={{ optionFilterProp: 'label' }} options={GENRE_OPTIONS} />
            </Form.Item>
            {asks.recordKind && (
              <Form.Item
                name="recordKind"
                label={words.recordKind}
                rules={[{ required: true, message: texts.choose }]}
                extra={words.recordKindHint}
              >
                <Select options={options(words.recordKinds)} />
              </Form.Item>
            )}
            {asks.documentNumber && <NumberField prefix={defaults.numberPrefix} own={own} />}
            <Form.Item name="madeOn" label={words.madeOn} rules={[required, notAfter(today)]} extra={words.madeOnHint}>
              <DayInput max={today} />
            </Form.Item>
            {later && (
              <Form.Item name="changedOn" label={words.changedOn} rules={[notAfter(today)]} extra={words.changedOnHint}>
                <DayInput max={today} allowClear />
              </Form.Item>
            )}
            {asks.inForceOn && (
              <Form.Item name="inForceOn" label={words.inForceOn} extra={words.inForceHint}>
                <DayInput allowClear />
              </Form.Item>
            )}
            {asks.interprets && (
              <Form.Item name="interprets" label={words.interprets} extra={words.interpretsHint}>
                <PublicationSelect fits={({ id, interprets }) => id !== own && interprets === null} />
              </Form.Item>
            )}
          </div>
          <DueLine later={later} />
          <details className="publication-more">
            <summary>{words.more}</summary>
            <div className="settings-fields">
              <Form.Item name="issuer" label={words.issuer} extra={fill(words.issuerHint, { issuer: defaults.issuer })}>
                <Input maxLength={200} />
              </Form.Item>
              <Form.Item name="topic" label={words.topic} extra={words.topicHint}>
                <Input maxLength={60} />
              </Form.Item>
              <Form.Item
                name="earlierPublishedOn"
                label={words.earlierPublishedOn}
                rules={[notAfter(today)]}
                extra={words.earlierHint}
              >
                <DayInput max={today} allowClear />
              </Form.Item>
              <Form.Item name="language" label={words.language} rules={[required]}>
                <Select options={options(words.languages)} />
              </Form.Item>
            </div>
            <Form.Item name="summary" label={words.summary} extra={words.summaryHint}>
              <Input.TextArea maxLength={500} autoSize={{ minRows: 2, maxRows: 6 }} />
            </Form.Item>
          </details>
        </>
      )}
    </section>
  );
}

function Legal({ catalogue }: { readonly catalogue: string | undefined }) {
  const item = catalogue === undefined ? null : findCatalogueItem(catalogue);
  if (!item) return words.catalogueHint;
  return fill(words.legal, { cite: citeItem(item), statutory: item.statutory });
}
