import { median } from './median.js';
import { CONNECTIONS } from './report-page/hammer.js';
import type { PublicPageResult, PublicPagesResult } from './report-page/bench-report-page.js';

/** At least so large a part of what a server gives that only sends files. */
export const LEAST_SHARE = 0.5;

const NAMES = { home: 'home', organs: 'organs', reports: 'all reports', report: 'a published report' } as const;

const shareOf = ({ portal, file }: PublicPageResult) =>
  median(portal.map((rate, round) => rate / (file[round] ?? Number.NaN)));

/** Whether a page falls short of its limit; beside a bare server of Node the share says little. */
export function missedPageLimits(result: PublicPagesResult | null): boolean {
  return result?.beside === 'nginx' && result.pages.some((page) => shareOf(page) < LEAST_SHARE);
}

/** What the page of docs/benchmarks.md says of public pages. */
export function publicPagesTable(result: PublicPagesResult | null): string[] {
  if (!result) return [];
  const { asker, beside, pages } = result;
  const server = beside === 'nginx' ? 'nginx, one worker' : 'node:http (nginx is not installed here)';
  const least = (share: number) => `${LEAST_SHARE} ${share >= LEAST_SHARE ? 'met' : '**missed**'}`;
  return [
    '## Public pages',
    '',
    `Pages of the demonstration, the whole answer each time, uncompressed, ${CONNECTIONS} connections kept, by turns with the same`,
    `bytes as files from ${server}; asked by ${asker === 'wrk' ? 'wrk' : 'a client on Node (wrk is not installed here), whose own pace bounds both'}; medians of ${pages[0]?.portal.length ?? 0} rounds.`,
    '',
    '| page | size | portal, requests a second | same bytes as a file | share | at least |',
    '|---|---|---|---|---|---|',
    ...pages.map((page) =>
      [
        `| ${NAMES[page.page]}`,
        `${(page.bytes / 1024).toFixed(0)} KiB`,
        median(page.portal).toFixed(0),
        median(page.file).toFixed(0),
        shareOf(page).toFixed(2),
        `${least(shareOf(page))} |`,
      ].join(' | '),
    ),
    '',
  ];
}
