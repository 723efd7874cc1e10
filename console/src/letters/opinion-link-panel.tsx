import { Alert, Button, Typography } from 'antd';
import { useOpinionLink } from '../api/letters.ts';
import { fill } from '../messages/fill.ts';
import { words } from '../messages/index.ts';
import { describeFailure } from '../shell/describe-failure.ts';
import { formatInstant } from '../shell/format-date.ts';

const t = words.cases.letters;

/** 在线反馈意见链接: by which a third party answers this one letter (《条例》 Art. 32); shown this once. */
export function OpinionLinkPanel({ caseId, letterId }: { readonly caseId: string; readonly letterId: string }) {
  const link = useOpinionLink(caseId, letterId);
  return (
    <section className="panel" aria-labelledby="opinion-link">
      <h2 id="opinion-link">{t.link}</h2>
      <p className="secondary">{t.linkHint}</p>
      {link.data && (
        <div role="status">
          <Typography.Paragraph copyable className="link-made">
            {link.data.url}
          </Typography.Paragraph>
          <p className="secondary">{fill(t.linkUntil, { time: formatInstant(link.data.expiresAt) })}</p>
        </div>
      )}
      {link.isError && <Alert role="alert" type="error" showIcon title={describeFailure(link.error)} />}
      <Button loading={link.isPending} onClick={() => link.mutate()}>
        {t.linkMake}
      </Button>
    </section>
  );
}
