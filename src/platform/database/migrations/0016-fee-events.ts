import type { Migration } from './migration.js';

/** The competent department reads its members' registers of fees (《条例》 Art. 42, 46): these events name nobody. */
export const feeEvents: Migration = {
  number: 16,
  name: 'fee-events',
  sql: `
CREATE POLICY supervisor_reads_fees ON event FOR SELECT
  USING (type IN ('application.feeNoticed', 'application.feeNoticeDelivered', 'application.feePaid')
    AND (SELECT gongkai_supervisor()) IS NOT NULL
    AND organ_id IN (SELECT gongkai_members((SELECT gongkai_supervisor()))));
`,
};
