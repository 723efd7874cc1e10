import { Button, Result } from 'antd';
import { Link } from 'react-router';
import { zh } from '../messages/zh.ts';

export function MissingPage() {
  return <Result status="404" title={zh.failure.pageNotFound} extra={<Link to="/">{zh.failure.toHome}</Link>} />;
}

/** A bug in a page: said plainly, with the way out; the rest of the console stays. */
export function BrokenPage() {
  return (
    <div role="alert">
      <Result
        status="error"
        title={zh.failure.broken}
        extra={
          <Button type="primary" onClick={() => window.location.reload()}>
            {zh.failure.reload}
          </Button>
        }
      />
    </div>
  );
}
