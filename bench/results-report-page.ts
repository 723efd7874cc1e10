import { median } from './median.js';
import { CONNECTIONS } from './report-page/hammer.js';
import type { ReportPageResult } from './report-page/bench-report-page.js';

/** What the page of docs/benchmarks.md says of a published report's page. */
export function reportPageTable(result: ReportPageResult | null): string[] {
  if (!result) return [];
  const { bytes, asker, beside, portal, file } = result;
  const share = median(portal.map((rate, round) => rate / (file[round] ?? Number.NaN)));
  const server = beside === 'nginx' ? 'nginx, one worker' : 'node:http (nginx is not installed here)';
  return [
    '## Page of a published report',
    '',
    `\`GET /reports/…\` of the demonstration (${(bytes / 1024).toFixed(0)} KiB), the whole answer each time, ${CONNECTIONS} connections kept, by turns with the same`,
    `bytes as a file from ${server}; asked by ${asker === 'wrk' ? 'wrk' : 'a client on Node (wrk is not installed here), whose own pace bounds both'}; medians of ${portal.length} rounds.`,
    '',
    '| portal, requests a second | same bytes as a file | share |',
    '|---|---|---|',
    `| ${median(portal).toFixed(0)} | ${median(file).toFixed(0)} | ${share.toFixed(2)} |`,
    '',
  ];
}
