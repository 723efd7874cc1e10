import { nameStaff, type StaffNames } from '../../../accounts/index.js';
import { actorOf, mayActFor, mayReviewFor, type Act } from '../../../kernel/visibility.js';
import type { StoredAttachment } from '../../../platform/database/schema/publications.js';
import { showImages } from '../../../platform/rich-text/index.js';
import type { Services } from '../../../platform/services.js';
import type { PublicationAtHand, VersionLine } from '../../app/publication/open-publication.js';
import type { PublicationView } from '../../app/publication/publication-view.js';
import { publicFileAddress, type ShownPublication } from '../../app/publication/show-publication.js';
import type { FileItem, OpenItem, OpenLine, PublicationItem, PublicationLineItem } from '../api-publication-schemas.js';

/** A publication for everyone. */
export function presentOpen(view: PublicationView): OpenLine {
  const { publicationId: id, organId, shortCode, indexNumber, stage, title, summary, catalogue, genre } = view;
  const { language, issuer, documentNumber, topic, madeOn, publishedOn, inForceOn, validity, standing, interprets } =
    view;
  const facts = { catalogue, genre, language, issuer, documentNumber, topic, madeOn, publishedOn, inForceOn };
  // To the public it is published, whatever is being prepared beside.
  const shown = view.shownVersion === null ? stage : 'published';
  return {
    id,
    organId,
    shortCode,
    indexNumber,
    stage: shown,
    title,
    summary,
    ...facts,
    validity,
    standing,
    interprets,
  };
}

/** A publication for those who work on it. */
export function presentLine(view: PublicationView): PublicationLineItem {
  const { dueOn, lateDays, recordId, importId, versionNo, shownVersion, version } = view;
  return {
    ...presentOpen(view),
    stage: view.stage,
    dueOn,
    lateDays,
    recordId,
    importId,
    versionNo,
    shownVersion,
    scheduledFor: view.scheduledFor?.toISOString() ?? null,
    updatedAt: view.updatedAt.toISOString(),
    version,
  };
}

/** A publication whole, its images at the addresses of the desk, names beside who sent and reviewed it. */
export async function presentAtHand({ db }: Services, act: Act, view: PublicationAtHand): Promise<PublicationItem> {
  const { organId, publicationId, content } = view;
  const names = await nameStaff(db, act.viewer, organId);
  const authored = view.reviews.some(
    ({ outcome, asked_by, version_no }) =>
      outcome === null && version_no === view.versionNo && asked_by === actorOf(act.viewer),
  );
  return {
    ...presentLine(view),
    content: {
      ...content,
      facts: { ...content.facts },
      bodyHtml: showImages(content.bodyHtml, (id) => `/api/v1/publications/${publicationId}/files/${id}`),
    },
    attachments: view.attachments.map(presentFile),
    files: view.files.map(presentFile),
    reviews: view.reviews.map((review) => presentReview(review, names)),
    versions: view.versions.map(presentVersion),
    steps: [...view.steps],
    mayWrite: mayActFor(act.viewer, organId),
    mayReview: mayReviewFor(act.viewer, organId) && !authored,
    interpretations: view.interpretations.map(presentLine),
  };
}

function presentReview(
  row: PublicationAtHand['reviews'][number],
  names: StaffNames,
): PublicationItem['reviews'][number] {
  const { version_no: versionNo, round, asked_by, asked_at, reviewed_by, reviewed_at, outcome, ground, remark } = row;
  return {
    versionNo,
    round,
    askedBy: names.get(asked_by) ?? asked_by,
    askedAt: asked_at.toISOString(),
    reviewedBy: reviewed_by === null ? null : (names.get(reviewed_by) ?? reviewed_by),
    reviewedAt: reviewed_at?.toISOString() ?? null,
    outcome,
    ground,
    remark,
  };
}

export function presentFile(file: StoredAttachment): FileItem {
  return { ...file };
}

function presentVersion({ versionNo, title, changeNote, publishedAt }: VersionLine) {
  return { versionNo, title, changeNote, publishedAt: publishedAt?.toISOString() ?? null };
}

/** The page of a publication as everyone gets it by the API. */
export function presentPage(page: ShownPublication): OpenItem {
  const { publication, content, versionNo, attachments, versions, interpretations } = page;
  return {
    ...presentOpen(publication),
    title: content.title,
    summary: content.summary,
    versionNo,
    bodyHtml: content.bodyHtml,
    bodyText: content.bodyText,
    attachments: attachments.map((file) => ({
      ...presentFile(file),
      address: publicFileAddress(publication.shortCode, file),
    })),
    versions: versions.map(presentVersion),
    interpretations: interpretations.map(presentOpen),
  };
}
