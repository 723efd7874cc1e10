import { Alert, Form } from 'antd';
import { fill } from '../../messages/fill.ts';
import { useSession } from '../../session/session-context.ts';
import { formatDate } from '../../shell/format-date.ts';
import { useDue } from '../api.ts';
import { texts } from '../messages/index.ts';
import type { WriteFields } from './fields-of.ts';

/** By when it is to be published, with the article, as soon as the day it was made is known. */
export function DueLine({ later }: { readonly later: boolean }) {
  const { today } = useSession().session;
  const form = Form.useFormInstance<WriteFields>();
  const catalogue = Form.useWatch('catalogue', form);
  const genre = Form.useWatch('genre', form);
  const madeOn = Form.useWatch('madeOn', form);
  const changedOn = Form.useWatch('changedOn', form);
  const from = later ? (changedOn?.format('YYYY-MM-DD') ?? today) : madeOn?.format('YYYY-MM-DD');
  const { data } = useDue({ ...(catalogue && { catalogue }), ...(genre && { genre }), ...(from && { from }) });
  if (!data) return null;
  const { dueOn, basis } = data;
  if (dueOn === null) return <p className="secondary">{texts.dueNone}</p>;
  const over = dueOn < today;
  const said = fill(over ? texts.dueOver : texts.due, { date: formatDate(dueOn), basis });
  return <Alert role="status" type={over ? 'warning' : 'info'} showIcon title={said} className="block-gap" />;
}
