import { Descriptions, Steps } from 'antd';
import { Link } from 'react-router';
import type { CaseView } from '../../api/cases.ts';
import { words } from '../../messages/index.ts';
import { useMay } from '../../session/session-context.ts';
import { formatDate } from '../../shell/format-date.ts';
import { groundName, outcomeName } from '../outcome-name.ts';
import { approvalStages } from './approval-stages.ts';
import { SuppliesList } from './supplies-list.tsx';
import { WithheldList } from './withheld-list.tsx';

const t = words.cases.page;

/** 答复审批: who drafted, reviewed and signed off, each another person; then the reply as it went out. */
export function ApprovalPanel({ id, view }: { readonly id: string; readonly view: CaseView }) {
  const { draft, reply } = view;
  const sees = useMay('application.reveal-identity');
  if (!draft && !reply) return null;
  const outcome = reply?.outcome ?? draft?.outcome ?? '';
  const ground = reply?.ground ?? draft?.ground ?? '';
  const stages = approvalStages(view);
  const text = reply?.text ?? draft?.text ?? null;
  return (
    <section className="panel" aria-labelledby="approval-title">
      <div className="section-head">
        <h2 id="approval-title">{reply ? t.reply : t.draft}</h2>
        {sees && draft?.letterId && <Link to={`/applications/${id}/letters/${draft.letterId}`}>{t.letterOf}</Link>}
      </div>
      {draft && (
        <Steps
          size="small"
          className="approval-steps"
          responsive
          current={stages.findIndex(({ status }) => status === 'process')}
          items={stages.map(({ stage, status, note }) => ({
            key: stage,
            title: stage === 'draft' ? t.draftBy : t[stage],
            content: note,
            status,
          }))}
        />
      )}
      {!reply && <p className="secondary">{t.fourEyes}</p>}
      <Descriptions
        bordered
        size="small"
        column={1}
        items={[
          { key: 'outcome', label: words.reply.outcome, children: outcomeName(outcome) },
          { key: 'ground', label: words.reply.ground, children: groundName(ground) },
          ...(reply
            ? [
                {
                  key: 'issued',
                  label: words.reply.issuedOn,
                  children: `${formatDate(reply.issuedOn)}${reply.overdue ? `（${t.overdue}）` : ''}`,
                },
              ]
            : []),
        ]}
      />
      <WithheldList id={id} parts={draft?.withheld ?? []} />
      <SuppliesList id={id} files={draft?.supplies ?? []} />
      {sees && (
        <details className="reply-text" open={!draft?.letterId}>
          <summary>{t.replyText}</summary>
          <p className="long-text">{text ?? <span className="secondary">{t.withheldNone}</span>}</p>
        </details>
      )}
      {view.reopening && (
        <p className="tone-warning">
          {t.reopened}：{byWhom(view.reopening.by)}，{formatDate(view.reopening.redoBy)}
        </p>
      )}
    </section>
  );
}

function byWhom(by: string): string {
  return (words.cases.options.reopenBy as Readonly<Record<string, string>>)[by] ?? by;
}
