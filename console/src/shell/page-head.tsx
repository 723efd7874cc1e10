import { Typography } from 'antd';
import type { ReactNode } from 'react';
import { usePageTitle } from './page-title.ts';

interface PageHeadProps {
  readonly title: string;
  readonly extra?: ReactNode;
  readonly above?: ReactNode;
}

/** The page's title, also as the document's, and what can be done on it. */
export function PageHead({ title, extra, above }: PageHeadProps) {
  usePageTitle(title);
  return (
    <div className="page-head">
      <div>
        {above}
        <Typography.Title level={1}>{title}</Typography.Title>
      </div>
      {extra && <div className="page-head-extra">{extra}</div>}
    </div>
  );
}
