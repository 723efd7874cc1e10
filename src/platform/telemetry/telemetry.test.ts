import { expect, it } from 'vitest';
import { createLogger } from './index.js';

it('keeps secrets and personal data out of the log', () => {
  const lines: string[] = [];
  const log = createLogger('info', { write: (line) => void lines.push(line) });
  log.info(
    { password: 'geheim', request: { cookie: 'geheim', body: { proofNumber: 'geheim' } }, receipt: 'JYJ-2026-000001' },
    'x',
  );
  log.debug('not at this level');
  expect(lines).toHaveLength(1);
  expect(lines[0]).not.toContain('geheim');
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({ receipt: 'JYJ-2026-000001', request: { cookie: '…' }, msg: 'x' });
});
