import { join } from 'node:path';
import { startGongkai } from '../../test/server/start-gongkai.js';
import { has, requestsPerSecond, type Asker } from './hammer.js';
import { serveBytes, type ByteServer } from './serve-bytes.js';

/** The page of a published report beside a server that gives the same bytes as a file. */
export interface ReportPageResult {
  readonly bytes: number;
  readonly asker: Asker;
  readonly beside: ByteServer['name'];
  /** Requests a second of each round. */
  readonly portal: readonly number[];
  readonly file: readonly number[];
}

export interface ReportPageSize {
  readonly rounds: number;
  readonly seconds: number;
}

/** Opens a report of the demonstration district from the portal and asks both for it by turns. */
export async function benchReportPage(folder: string, { rounds, seconds }: ReportPageSize): Promise<ReportPageResult> {
  const gongkai = await startGongkai(join(folder, 'data'), 300_000);
  try {
    const column = await (await fetch(`${gongkai.url}/reports`)).text();
    const [, path] = /href="(\/reports\/[A-Z]+\/\d{4})"/.exec(column) ?? [];
    if (path === undefined) throw new Error('no report is published');
    const url = gongkai.url + path;
    const bytes = Buffer.from(await (await fetch(url)).arrayBuffer());
    const asker: Asker = has('wrk') ? 'wrk' : 'node';
    const beside = await serveBytes(join(folder, 'bytes'), bytes, has('nginx'));
    try {
      const portal: number[] = [];
      const file: number[] = [];
      // The first round warms up.
      for (let round = -1; round < rounds; round += 1) {
        const [ours, theirs] = [
          await requestsPerSecond(asker, url, seconds),
          await requestsPerSecond(asker, beside.url, seconds),
        ];
        if (round < 0) continue;
        portal.push(ours);
        file.push(theirs);
      }
      return { bytes: bytes.length, asker, beside: beside.name, portal, file };
    } finally {
      await beside.stop();
    }
  } finally {
    await gongkai.stop();
  }
}
