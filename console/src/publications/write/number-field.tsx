import { Button, Form, Input } from 'antd';
import { useDeferredValue } from 'react';
import { documentNumberKey } from '../../../../src/law/catalogue/index.js';
import { fill } from '../../messages/fill.ts';
import { useSession } from '../../session/session-context.ts';
import { useFound } from '../api.ts';
import { texts } from '../messages/index.ts';
import type { WriteFields } from './fields-of.ts';
import { judgeNumber } from './judge-number.ts';

const words = texts.number;
const PROBLEMS = {
  unread: words.unread,
  'year.future': words.future,
  'year.past': words.past,
  'serial.zero': words.zero,
} as const;

interface NumberFieldProps {
  readonly prefix: string | null;
  /** The publication itself, which may have the number it has. */
  readonly own: string | null;
}

/** 发文字号, looked at while it is typed: readable, possible, properly written, not given twice. */
export function NumberField({ prefix, own }: NumberFieldProps) {
  const form = Form.useFormInstance<WriteFields>();
  const { today } = useSession().session;
  const typed = Form.useWatch<string | undefined>('documentNumber') ?? '';
  const { problem, proper } = judgeNumber(typed, Number(today.slice(0, 4)));
  const key = useDeferredValue(problem === null ? documentNumberKey(typed) : null);
  const found = useFound(key ?? '');
  const twin = found.data?.items.find(
    ({ id, documentNumber }) => id !== own && documentNumber !== null && documentNumberKey(documentNumber) === key,
  );
  const put = (text: string): void => {
    form.setFieldValue('documentNumber', text);
    form.focusField('documentNumber');
  };
  return (
    <>
      <Form.Item
        name="documentNumber"
        label={texts.facts.documentNumber}
        {...((problem !== null || twin) && { validateStatus: 'warning' as const })}
        help={
          <span aria-live="polite">
            {problem !== null ? PROBLEMS[problem] : twin ? fill(words.duplicate, { title: twin.title }) : null}
            {proper !== null && (
              <>
                {fill(words.style, { number: proper })}{' '}
                <Button size="small" type="link" onClick={() => put(proper)}>
                  {words.useStyle}
                </Button>
              </>
            )}
            {typed === '' && texts.facts.documentNumberHint}
            {typed === '' && prefix !== null && (
              <Button size="small" type="link" onClick={() => put(prefix)}>
                {fill(texts.facts.usePrefix, { prefix })}
              </Button>
            )}
          </span>
        }
      >
        <Input maxLength={60} />
      </Form.Item>
    </>
  );
}
