import { Descriptions } from 'antd';
import type { ApplicationView } from '../api/applications.ts';
import { words } from '../messages/index.ts';
import { formatDate } from '../shell/format-date.ts';
import { groundName, outcomeName } from './outcome-name.ts';

/** 答复: outcome, ground, day and wording of a closed case. */
export function ReplyPanel({ reply }: { readonly reply: NonNullable<ApplicationView['reply']> }) {
  return (
    <section className="panel" aria-labelledby="reply-title">
      <h2 id="reply-title">{words.reply.done}</h2>
      <Descriptions
        bordered
        size="small"
        column={1}
        items={[
          { key: 'outcome', label: words.reply.outcome, children: outcomeName(reply.outcome) },
          { key: 'ground', label: words.reply.ground, children: groundName(reply.ground) },
          { key: 'issued', label: words.reply.issuedOn, children: formatDate(reply.issuedOn) },
        ]}
      />
      <h3>{words.reply.text}</h3>
      <p className="long-text">{reply.text ?? <span className="secondary">{words.applications.erased}</span>}</p>
    </section>
  );
}
