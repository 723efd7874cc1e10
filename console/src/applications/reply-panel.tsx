import { Descriptions } from 'antd';
import type { ApplicationView } from '../api/applications.ts';
import { zh } from '../messages/zh.ts';
import { formatDate } from '../shell/format-date.ts';
import { groundName, outcomeName } from './outcome-name.ts';

/** 答复: outcome, ground, day and wording of a closed case. */
export function ReplyPanel({ reply }: { readonly reply: NonNullable<ApplicationView['reply']> }) {
  return (
    <section className="panel" aria-labelledby="reply-title">
      <h2 id="reply-title">{zh.reply.done}</h2>
      <Descriptions
        bordered
        size="small"
        column={1}
        items={[
          { key: 'outcome', label: zh.reply.outcome, children: outcomeName(reply.outcome) },
          { key: 'ground', label: zh.reply.ground, children: groundName(reply.ground) },
          { key: 'issued', label: zh.reply.issuedOn, children: formatDate(reply.issuedOn) },
        ]}
      />
      <h3>{zh.reply.text}</h3>
      <p className="long-text">{reply.text ?? <span className="secondary">{zh.applications.erased}</span>}</p>
    </section>
  );
}
