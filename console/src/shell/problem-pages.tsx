import { Button, Result } from 'antd';
import { Link } from 'react-router';
import { words } from '../messages/index.ts';

export function MissingPage() {
  return <Result status="404" title={words.failure.pageNotFound} extra={<Link to="/">{words.failure.toHome}</Link>} />;
}

/** A bug in a page: said plainly, with the way out; the rest of the console stays. */
export function BrokenPage() {
  return (
    <div role="alert">
      <Result
        status="error"
        title={words.failure.broken}
        extra={
          <Button type="primary" onClick={() => window.location.reload()}>
            {words.failure.reload}
          </Button>
        }
      />
    </div>
  );
}
