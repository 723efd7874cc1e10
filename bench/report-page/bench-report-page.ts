import { join } from 'node:path';
import { startGongkai } from '../../test/server/start-gongkai.js';
import { has, requestsPerSecond, type Asker } from './hammer.js';
import { serveBytes, type ByteServer } from './serve-bytes.js';

/** Public pages beside a server that gives the same bytes as files. */
export interface PublicPagesResult {
  readonly asker: Asker;
  readonly beside: ByteServer['name'];
  readonly pages: readonly PublicPageResult[];
}

export interface PublicPageResult {
  readonly page: 'home' | 'reports' | 'organs' | 'report';
  readonly bytes: number;
  /** Requests a second of each round. */
  readonly portal: readonly number[];
  readonly file: readonly number[];
}

export interface PublicPagesSize {
  readonly rounds: number;
  readonly seconds: number;
}

async function bytesOf(url: string): Promise<Buffer> {
  const answer = await fetch(url, { headers: { 'accept-encoding': 'identity' } });
  if (!answer.ok) throw new Error(`${url} answers ${answer.status}`);
  return Buffer.from(await answer.arrayBuffer());
}

/** Opens the demonstration's pages from the portal and asks both servers for each by turns. */
export async function benchPublicPages(
  folder: string,
  { rounds, seconds }: PublicPagesSize,
): Promise<PublicPagesResult> {
  const gongkai = await startGongkai(join(folder, 'data'), 300_000);
  try {
    const column = (await bytesOf(`${gongkai.url}/reports`)).toString();
    const [, report] = /href="(\/reports\/[A-Z]+\/\d{4})"/.exec(column) ?? [];
    if (report === undefined) throw new Error('no report is published');
    const addresses = [
      ['home', '/'],
      ['organs', '/organs'],
      ['reports', '/reports'],
      ['report', report],
    ] as const;
    const asker: Asker = has('wrk') ? 'wrk' : 'node';
    const bodies = await Promise.all(addresses.map(([, path]) => bytesOf(gongkai.url + path)));
    const beside = await serveBytes(join(folder, 'bytes'), bodies, has('nginx'));
    try {
      const pages = addresses.map(([page], index) => {
        const bytes = bodies[index]?.length ?? 0;
        return { page, bytes, portal: [] as number[], file: [] as number[] };
      });
      // The first round warms up.
      for (let round = -1; round < rounds; round += 1) {
        for (const [index, page] of pages.entries()) {
          const ours = await requestsPerSecond(asker, gongkai.url + addresses[index]?.[1], seconds);
          const theirs = await requestsPerSecond(asker, beside.urls[index] ?? '', seconds);
          if (round < 0) continue;
          page.portal.push(ours);
          page.file.push(theirs);
        }
      }
      return { asker, beside: beside.name, pages };
    } finally {
      await beside.stop();
    }
  } finally {
    await gongkai.stop();
  }
}
