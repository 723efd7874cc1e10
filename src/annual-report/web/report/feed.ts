import { v5 as uuidOfName } from 'uuid';
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

const MARKS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** Text of XML; what XML cannot hold is left out. */
const xml = (text: string) =>
  text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/[&<>"]/g, (mark) => MARKS[mark] ?? '');

/** An Atom feed (RFC 4287) of published versions: one entry for each first publication and each correction. */
export function atomFeed({ title, self, page, id, versions, summary, address, author }: FeedInput): string {
  const updated = versions[0]?.publishedAt ?? new Date(0);
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">',
    `<id>${id}</id>`,
    `<title>${xml(title)}</title>`,
    `<updated>${updated.toISOString()}</updated>`,
    `<author><name>${xml(author)}</name></author>`,
    `<link rel="self" type="application/atom+xml" href="${xml(address(self))}"/>`,
    `<link rel="alternate" type="text/html" href="${xml(address(page))}"/>`,
    ...versions.map((each) => {
      const at = `/reports/${encodeURIComponent(each.organCode)}/${each.year}`;
      return [
        '<entry>',
        `<id>${entryIdOf(each)}</id>`,
        `<title>${xml(reportTitle(each))}</title>`,
        `<published>${each.publishedAt.toISOString()}</published>`,
        `<updated>${each.publishedAt.toISOString()}</updated>`,
        `<author><name>${xml(each.organName)}</name></author>`,
        `<link rel="alternate" type="text/html" href="${xml(address(`${at}?version=${each.version}`))}"/>`,
        `<link rel="enclosure" type="application/pdf" href="${xml(address(`${at}/report.pdf?version=${each.version}`))}"/>`,
        `<summary>${xml(summary(each))}</summary>`,
        '</entry>',
      ].join('');
    }),
    '</feed>',
    '',
  ].join('\n');
}
