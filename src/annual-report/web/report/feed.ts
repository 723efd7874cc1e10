import { v5 as uuidOfName } from 'uuid';
import { writeAtom } from '../../../platform/http/feeds/index.js';
import type { PublicVersion } from '../../db/public-reports.js';
import { reportTitle } from '../../domain/report-document.js';

export interface FeedInput {
  readonly title: string;
  /** Address of the feed itself, and of the page it belongs to. */
  readonly self: string;
  readonly page: string;
  /** Names the feed for good, whatever its address. */
  readonly id: string;
  /** Newest first. */
  readonly versions: readonly PublicVersion[];
  /** What an entry says of a version. */
  readonly summary: (version: PublicVersion) => string;
  /** Makes a path an address: whole where the site knows its own. */
  readonly address: (path: string) => string;
  readonly author: string;
}

/** Names a site's feed of all reports; entries and feeds of organs take theirs from the organ's own id. */
export const ALL_REPORTS = 'urn:uuid:5f0c7a52-4c1e-5d6a-9a0e-2f1d7f7f4a11';

export function feedIdOf(organId: string): string {
  return `urn:uuid:${uuidOfName('annual-reports', organId)}`;
}

function entryIdOf({ organId, year, version }: PublicVersion): string {
  return `urn:uuid:${uuidOfName(`annual-report/${year}/${version}`, organId)}`;
}

/** An Atom feed of published versions: one entry for each first publication and each correction. */
export function atomFeed({ self, page, versions, summary, address, ...feed }: FeedInput): string {
  const entries = versions.map((each) => {
    const at = `/reports/${encodeURIComponent(each.organCode)}/${each.year}`;
    const pdf = address(`${at}/report.pdf?version=${each.version}`);
    return {
      id: entryIdOf(each),
      title: reportTitle(each),
      address: address(`${at}?version=${each.version}`),
      author: each.organName,
      summary: summary(each),
      publishedAt: each.publishedAt,
      updatedAt: each.publishedAt,
      tags: [],
      files: [{ address: pdf, mediaType: 'application/pdf' }],
    };
  });
  return writeAtom({ ...feed, self: address(self), page: address(page), entries });
}
