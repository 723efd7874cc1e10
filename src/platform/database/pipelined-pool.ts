import { sql, type PostgresPool, type PostgresPoolClient, type PostgresQueryResult } from 'kysely';
import type { Client, Pool, PoolClient } from 'pg';

const MARK = '/* sent ahead */';

/**
 * Stands at the end of a statement that is sent without waiting for its answer: the next statement goes out behind it in
 * the same round trip and answers for both. For statements that give nothing back (`SET LOCAL`, a plain insert). Where one
 * fails, the transaction is aborted, nothing behind it has effect, and the next statement, at the latest the commit, throws
 * its error.
 */
export const SENT_AHEAD = sql.raw(MARK);

/**
 * A pool whose connections send statements ahead: `BEGIN`, those marked `SENT_AHEAD`, and the `COMMIT` of a transaction that
 * was opened to read only, which has nothing to lose. Expects `pipeline: true`.
 */
export function pipelinedPool(pool: Pool): PostgresPool {
  const known = new WeakMap<PoolClient, PostgresPoolClient>();
  return {
    async connect() {
      const client = await pool.connect();
      const before = known.get(client);
      if (before) return before;
      const pipelined = sendingAhead(client);
      known.set(client, pipelined);
      return pipelined;
    },
    end: () => pool.end(),
  };
}

const BEGIN_READING = 'start transaction read only';

function isSentAhead(text: string): boolean {
  return text === 'begin' || text === BEGIN_READING || text.endsWith(MARK);
}

function sendingAhead(client: PoolClient): PostgresPoolClient {
  const { stream } = (client as PoolClient & Pick<Client, 'connection'>).connection;
  let ahead: Promise<unknown>[] = [];
  let reading = false;
  async function query<R>(text: string, parameters: readonly unknown[]): Promise<PostgresQueryResult<R>> {
    // Held back, so that all leaves in one packet and wakes the server once.
    if (isSentAhead(text) && ahead.length === 0) stream.cork();
    const answer = client.query(text, [...parameters]) as Promise<unknown> as Promise<PostgresQueryResult<R>>;
    // Handled where it is awaited; until then its failure must not count as unhandled.
    answer.catch(() => undefined);
    if (text === 'begin' || text === BEGIN_READING) reading = text === BEGIN_READING;
    if (text === 'commit' && reading && ahead.length === 0) return { command: 'COMMIT', rowCount: 0, rows: [] };
    if (isSentAhead(text)) {
      ahead.push(answer);
      return { command: 'SELECT', rowCount: 0, rows: [] };
    }
    const earlier = ahead;
    ahead = [];
    if (earlier.length > 0) stream.uncork();
    await Promise.all(earlier);
    return answer;
  }
  // Cursors are not part of the pool: the dialect is opened without them.
  return { query: query as PostgresPoolClient['query'], release: (destroy) => client.release(destroy) };
}
