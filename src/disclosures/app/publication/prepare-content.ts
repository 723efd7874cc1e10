import type { LocalDate } from '../../../kernel/local-date.js';
import { ok, refuse, type Result } from '../../../kernel/result.js';
import type { OrganClass } from '../../../law/catalogue/index.js';
import type { Organ } from '../../../organs/index.js';
import type { StoredAttachment } from '../../../platform/database/schema/publications.js';
import { hashOf } from '../../../platform/files/index.js';
import { canonicalJson } from '../../../platform/ledger/index.js';
import { imageIds, sanitizeRichText, textOfRichText } from '../../../platform/rich-text/index.js';
import { storedAttachment, type FileRow } from '../../db/publication/files.js';
import { checkContent, type PublicationContent } from '../../domain/publication/check-content.js';
import type { PublicationFacts } from '../../domain/publication/publication.js';

/** A version as somebody writes it. */
export interface ContentInput {
  readonly title: string;
  /** 内容概述; made of the body where it is empty. */
  readonly summary: string;
  /** Rich text of any origin: it is sanitized. Images are named by `gongkai-file:ID` or `…/files/ID`. */
  readonly bodyHtml: string;
  /** Ids of uploaded files of the publication, in the order they are shown; those of images need not be named. */
  readonly attachments: readonly string[];
  /** `issuer` left empty is the organ itself. */
  readonly facts: PublicationFacts;
}

export interface PreparedContent {
  readonly content: PublicationContent;
  readonly attachments: readonly StoredAttachment[];
  readonly contentHash: string;
}

/** What an organ is for the catalogue of Art. 20 and 21. */
export function classOf({ kind }: Pick<Organ, 'kind'>): OrganClass {
  if (kind === 'government' || kind === 'town') return kind;
  return 'department';
}

/** Makes what was written safe, checks it, and hashes it. Refuses as `checkContent`, and `publication.file-unknown`. */
export function prepareContent(
  { title, summary, bodyHtml, attachments: named, facts }: ContentInput,
  { organ, files, today }: { readonly organ: Organ; readonly files: readonly FileRow[]; readonly today: LocalDate },
): Result<PreparedContent> {
  const html = sanitizeRichText(bodyHtml);
  const issuer = facts.issuer.trim() === '' ? organ.name : facts.issuer;
  const given = { title, summary, bodyHtml: html, bodyText: textOfRichText(html), facts: { ...facts, issuer } };
  const content = checkContent(given, { organ: classOf(organ), today });
  if (!content.ok) return content;
  const wanted = [...new Set([...named, ...imageIds(html)])];
  const attachments: StoredAttachment[] = [];
  for (const id of wanted) {
    const file = files.find(({ file_id }) => file_id === id);
    if (!file) return refuse('publication.file-unknown');
    attachments.push(storedAttachment(file));
  }
  return ok({ content: content.value, attachments, contentHash: hashContent(content.value, attachments) });
}

/** Hash of everything a version says: `sha256:` of its canonical JSON. */
export function hashContent(
  { title, summary, bodyHtml, facts }: PublicationContent,
  attachments: readonly StoredAttachment[],
): string {
  const files = attachments.map(({ number, name, sha256 }) => ({ number, name, sha256 }));
  return hashOf(Buffer.from(canonicalJson({ title, summary, bodyHtml, facts, files })));
}
