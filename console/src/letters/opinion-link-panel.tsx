import { Alert, Button, Typography } from 'antd';
import { useOpinionLink } from '../api/letters.ts';
import { fill } from '../messages/fill.ts';
import { words } from '../messages/index.ts';
import { describeFailure } from '../shell/describe-failure.ts';
import { formatInstant } from '../shell/format-date.ts';

const t = words.cases.letters;

interface OpinionLinkProps {
  readonly caseId: string;
  readonly letterId: string;
  /** Keeps what was written into the letter but not saved yet; false where that failed, and no link is made then. */
  readonly before?: () => Promise<boolean>;
}

/** 在线反馈意见链接, on the page of its letter. */
export function OpinionLinkPanel(props: OpinionLinkProps) {
  return (
    <section className="panel" aria-labelledby="opinion-link">
      <h2 id="opinion-link">{t.link}</h2>
      <OpinionLink {...props} />
    </section>
  );
}

/** The link by which a third party answers this one letter (《条例》 Art. 32); shown this once, and written into the letter while that is a draft. */
export function OpinionLink({ caseId, letterId, before }: OpinionLinkProps) {
  const link = useOpinionLink(caseId, letterId);
  const make = async (): Promise<void> => {
    if (!before || (await before())) link.mutate();
  };
  return (
    <>
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
      <Button loading={link.isPending} onClick={() => void make()}>
        {link.data ? t.linkAnew : t.linkMake}
      </Button>
    </>
  );
}
