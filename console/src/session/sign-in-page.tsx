import { Alert, Card, Typography } from 'antd';
import type { SessionView } from '../api/session.ts';
import { words } from '../messages/index.ts';
import { usePageTitle } from '../shell/page-title.ts';
import { SignInForm } from './sign-in-form.tsx';
import { SITE_BASE } from '../api/site-base.ts';

interface SignInPageProps {
  readonly signedOut: boolean;
  readonly onSignedIn: (session: SessionView) => void;
}

/** 登录工作台 */
export function SignInPage({ signedOut, onSignedIn }: SignInPageProps) {
  usePageTitle(words.session.title);
  return (
    <main className="sign-in">
      <Card className="sign-in-card">
        <Typography.Title level={1} className="sign-in-title">
          {words.product}
        </Typography.Title>
        {signedOut && (
          <Alert role="status" type="success" showIcon title={words.session.signedOut} className="block-gap" />
        )}
        <SignInForm onSignedIn={onSignedIn} />
        <Typography.Paragraph type="secondary" className="sign-in-note">
          {words.session.publicNote}：<a href={`${SITE_BASE}/`}>{words.session.toPortal}</a>
        </Typography.Paragraph>
      </Card>
    </main>
  );
}
