import type { LocalDate } from '../../../kernel/local-date.js';
import { ok, refuse, type Refusal, type Result } from '../../../kernel/result.js';
import { findCatalogueItem, isGenre, type OrganClass } from '../../../law/catalogue/index.js';
import { scanPrivacy } from '../privacy-scan/scan-privacy.js';
import type { PublicationFacts } from './publication.js';

export const CONTENT_LIMITS = {
  title: 200,
  summary: 500,
  issuer: 200,
  documentNumber: 60,
  topic: 60,
  changeNote: 300,
  /** Signs of a body as HTML. */
  body: 2_000_000,
} as const;
const SUMMARY_FROM_BODY = 120;

/** The words of a version, its body made safe. */
export interface PublicationContent {
  readonly title: string;
  readonly summary: string;
  readonly bodyHtml: string;
  readonly bodyText: string;
  readonly facts: PublicationFacts;
}

/**
 * Checks what is said of a publication, and gives it in order: spaces once, empty texts as none, a summary (内容概述, Art. 12)
 * from the body where none is given. Refuses `input.invalid` with the field, `disclosure.dates`.
 */
export function checkContent(
  { title: given, summary, bodyHtml, bodyText, facts }: PublicationContent,
  { organ, today }: { readonly organ: OrganClass; readonly today: LocalDate },
): Result<PublicationContent> {
  const title = plain(given);
  if (title === '' || title.length > CONTENT_LIMITS.title) {
    return invalid('title', `请填写标题（不超过 ${CONTENT_LIMITS.title} 字）`);
  }
  if (scanPrivacy(title).some(({ confidence }) => confidence === 'certain')) {
    return invalid('title', '标题中有个人信息');
  }
  if (bodyHtml.length > CONTENT_LIMITS.body) return invalid('bodyHtml', '正文过长，请改为附件');
  const checked = checkFacts(facts, organ);
  if (!checked.ok) return checked;
  const days = checkDays(checked.value, today);
  if (!days.ok) return days;
  const overview = plain(summary) || bodyText.replace(/\s+/g, ' ').slice(0, SUMMARY_FROM_BODY);
  if (overview.length > CONTENT_LIMITS.summary)
    return invalid('summary', `内容概述不超过 ${CONTENT_LIMITS.summary} 字`);
  return ok({ title, summary: overview, bodyHtml, bodyText, facts: checked.value });
}

function checkFacts(facts: PublicationFacts, organ: OrganClass): Result<PublicationFacts> {
  const item = findCatalogueItem(facts.catalogue);
  if (!item) return invalid('catalogue', '目录中没有这一项');
  if (!item.organs.includes(organ)) return invalid('catalogue', `本机关不公开“${item.zh}”类信息（《条例》第二十一条）`);
  if (!isGenre(facts.genre)) return invalid('genre', '没有这种体裁');
  if (facts.recordKind !== null && facts.catalogue !== 'documents') {
    return invalid('recordKind', '规章、行政规范性文件应当归入“法规文件”');
  }
  const issuer = plain(facts.issuer);
  const documentNumber = facts.documentNumber?.replace(/\s+/g, '') || null;
  const topic = plain(facts.topic ?? '') || null;
  if (issuer === '' || issuer.length > CONTENT_LIMITS.issuer) return invalid('issuer', '请填写发文机关');
  if ((documentNumber?.length ?? 0) > CONTENT_LIMITS.documentNumber) {
    return invalid('documentNumber', `文号不超过 ${CONTENT_LIMITS.documentNumber} 字`);
  }
  if ((topic?.length ?? 0) > CONTENT_LIMITS.topic) return invalid('topic', `主题不超过 ${CONTENT_LIMITS.topic} 字`);
  return ok({ ...facts, issuer, documentNumber, topic });
}

function checkDays({ madeOn, changedOn, earlierPublishedOn }: PublicationFacts, today: LocalDate): Result<null> {
  const order: readonly (readonly [string, LocalDate | null, LocalDate | null])[] = [
    ['madeOn', madeOn, today],
    ['changedOn', madeOn, changedOn],
    ['changedOn', changedOn, today],
    ['earlierPublishedOn', madeOn, earlierPublishedOn],
    ['earlierPublishedOn', earlierPublishedOn, today],
  ];
  for (const [field, earlier, later] of order) {
    if (earlier !== null && later !== null && later < earlier) {
      return refuse('disclosure.dates', { field, later, earlier });
    }
  }
  return ok(null);
}

function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function invalid(field: string, reason: string): Refusal {
  return refuse('input.invalid', { field, reason });
}
