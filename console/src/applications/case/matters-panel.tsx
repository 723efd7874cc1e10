import { Descriptions, type DescriptionsProps } from 'antd';
import { Link } from 'react-router';
import type { CaseView } from '../../api/cases.ts';
import { fill } from '../../messages/fill.ts';
import { words } from '../../messages/index.ts';
import { formatDate } from '../../shell/format-date.ts';
import { casePath, useMember } from '../case-path.ts';

const t = words.cases.page;
const o = words.cases.options;

/** 办理事项: correction, extension, reasons, fee, repeat, as far as there are any. */
export function MattersPanel({ view }: { readonly view: CaseView }) {
  const items = [...correction(view), ...extension(view), ...reasons(view), ...fee(view), ...repeat(view)];
  if (items.length === 0) return null;
  return (
    <section className="panel" aria-labelledby="matters-title">
      <h2 id="matters-title">{t.matters}</h2>
      <Descriptions bordered size="small" column={1} items={items} />
    </section>
  );
}

type Items = NonNullable<DescriptionsProps['items']>;

function correction({ correction: asked }: CaseView): Items {
  if (!asked) return [];
  const { askedOn, answerBy, receivedOn, late, matters } = asked;
  const line = fill(t.correctionAsked, { date: formatDate(askedOn), by: formatDate(answerBy) });
  const received = receivedOn
    ? `${words.cases.comma}${fill(t.correctionReceived, { date: formatDate(receivedOn) })}`
    : '';
  return [
    {
      key: 'correction',
      label: t.correction,
      children: (
        <>
          {line}
          {received}
          {matters && <div className="long-text">{matters}</div>}
          {late && <div className="tone-warning">{t.correctionLate}</div>}
        </>
      ),
    },
  ];
}

function extension({ extension: asked }: CaseView): Items {
  if (!asked) return [];
  const state = t.extensionStates[asked.state as keyof typeof t.extensionStates] ?? asked.state;
  return [{ key: 'extension', label: t.extension, children: fill(t.extensionDays, { days: asked.days, state }) }];
}

function reasons({ reasons: asked }: CaseView): Items {
  if (!asked) return [];
  const judged = asked.reasonable === null ? null : asked.reasonable ? o.reasonable.yes : o.reasonable.no;
  const parts = [
    fill(t.reasonsAsked, { date: formatDate(asked.askedOn), by: formatDate(asked.answerBy) }),
    ...(judged ? [judged] : []),
    ...(asked.separateDate ? [`${words.cases.fields.separateDate} ${formatDate(asked.separateDate)}`] : []),
  ];
  return [{ key: 'reasons', label: t.reasons, children: parts.join('；') }];
}

function fee({ fee: noticed }: CaseView): Items {
  if (!noticed) return [];
  const { quantity, yuan, noticedOn, paidOn } = noticed;
  const scale = o.scale[noticed.scale as keyof typeof o.scale] ?? noticed.scale;
  const line = fill(t.feeLine, { scale, quantity, yuan, date: formatDate(noticedOn) });
  const paid = paidOn ? fill(t.feePaid, { date: formatDate(paidOn) }) : t.feeUnpaid;
  return [{ key: 'fee', label: t.fee, children: `${line}；${paid}` }];
}

function Earlier({ id }: { readonly id: string }) {
  return <Link to={casePath(id, useMember())}>{t.openCase}</Link>;
}

function repeat({ repeat: judged }: CaseView): Items {
  if (!judged) return [];
  const said = judged.repeated ? o.repeated.yes : o.repeated.no;
  return [
    {
      key: 'repeat',
      label: t.repeat,
      children: (
        <>
          {said} <Earlier id={judged.earlierId} />
        </>
      ),
    },
  ];
}
