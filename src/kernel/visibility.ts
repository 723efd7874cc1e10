/** Who is looking. Made at the edge: by the session of an account, by a query code, or by the command line. */
export type Viewer =
  | { readonly kind: 'public' }
  /** Someone who gave the receipt number and query code of one application. */
  | { readonly kind: 'applicant'; readonly organId: string; readonly applicationId: string }
  | StaffViewer
  /** Whom the organ asks for an opinion (《条例》 Art. 32, 34): by the link of one letter, or another organ of this system. */
  | {
      readonly kind: 'consulted';
      readonly organId: string;
      readonly applicationId: string;
      readonly consultationId: string;
      readonly via: 'link' | 'organ';
    }
  /** The operator at the machine itself (command line, demonstration): may see everything there. */
  | { readonly kind: 'system'; readonly name: string };

export interface StaffViewer {
  readonly kind: 'staff';
  readonly accountId: string;
  readonly organId: string;
  /**
   * `clerk` 经办人 · `reviewer` 合法性审核人 · `head` 政府信息公开工作机构负责人 · `admin` 机关管理员 (accounts and settings, no
   * cases) · `supervisor` 主管部门 · `auditor` 监察审计 (ledger and cases, never who applied).
   */
  readonly role: StaffRole;
  /** The organs a supervisor guides and supervises (《条例》 Art. 46, 47); empty for the other roles. */
  readonly supervises: readonly string[];
}

export const STAFF_ROLES = ['clerk', 'reviewer', 'head', 'admin', 'supervisor', 'auditor'] as const;
/** Who prepares cases; a reviewer reviews only what these have drafted. */
const OFFICE_ROLES: readonly string[] = ['clerk', 'head'];
export type StaffRole = (typeof STAFF_ROLES)[number];

/** What is looked at. */
export type Subject =
  /** A published annual report, an organ's name and code: public (《条例》 Art. 12, 50). */
  | { readonly kind: 'published' }
  /** An application without who made it: its days, state, outcome. */
  | { readonly kind: 'case'; readonly organId: string; readonly applicationId: string }
  /** Lists of an organ's cases. */
  | { readonly kind: 'caseList'; readonly organId: string }
  /** Name, identity number, contact, the words of the application and of the reply. */
  | { readonly kind: 'identity'; readonly organId: string; readonly applicationId: string }
  /** What was searched out for a case, as it is: for who handles and reviews it, never for who applied (《条例》 Art. 37). */
  | { readonly kind: 'material'; readonly organId: string; readonly applicationId: string }
  | { readonly kind: 'dispute'; readonly organId: string }
  /** What other organs ask this one (《条例》 Art. 34): it holds their words, so it is for the disclosure office alone. */
  | { readonly kind: 'inquiry'; readonly organId: string }
  /** Names of an organ's staff beside what they did: for that organ's own staff. */
  | { readonly kind: 'staffNames'; readonly organId: string }
  /** An annual report being drafted. */
  | { readonly kind: 'reportDraft'; readonly organId: string }
  /** Rules, normative documents and counted decisions on record: what table `t2` of the report counts. */
  | { readonly kind: 'disclosureRecord'; readonly organId: string }
  /** What is to be published (主动公开): everyone's once it is shown; before that for who writes and reviews it (《条例》 Art. 17). */
  | { readonly kind: 'publication'; readonly organId: string; readonly shown: boolean }
  /** That there is something to be published: its title, stage and days, and how late it is. */
  | { readonly kind: 'publicationStage'; readonly organId: string }
  | { readonly kind: 'ledger'; readonly organId: string };

/**
 * The one gate of every read door: may `viewer` see `subject`? Denied unless said here.
 * A supervisor sees its members' cases and drafts by number (Art. 46, 47), never who applied or what they wrote.
 */
export function maySee(viewer: Viewer, subject: Subject): boolean {
  if (subject.kind === 'published' || viewer.kind === 'system') return true;
  if (subject.kind === 'publication' && subject.shown) return true;
  switch (viewer.kind) {
    case 'public':
    case 'consulted':
      return false;
    case 'applicant':
      return (
        (subject.kind === 'case' || subject.kind === 'identity') &&
        subject.organId === viewer.organId &&
        subject.applicationId === viewer.applicationId
      );
    case 'staff':
      return staffMaySee(viewer, subject);
  }
}

function staffMaySee(viewer: StaffViewer, subject: Exclude<Subject, { readonly kind: 'published' }>): boolean {
  const own = subject.organId === viewer.organId;
  if (subject.kind === 'staffNames') return own;
  switch (viewer.role) {
    case 'clerk':
    case 'reviewer':
    case 'head':
      return own;
    case 'admin':
      return own && subject.kind === 'ledger';
    case 'auditor':
      return own && !holdsWords(subject);
    case 'supervisor':
      return !holdsWords(subject) && (own || viewer.supervises.includes(subject.organId));
  }
}

function holdsWords({ kind }: Subject): boolean {
  return kind === 'identity' || kind === 'material' || kind === 'inquiry' || kind === 'publication';
}

/** May `viewer` act for the organ: clerks and head of its disclosure office, or the operator at the machine. */
export function mayActFor(viewer: Viewer, organId: string): boolean {
  if (viewer.kind === 'system') return true;
  return viewer.kind === 'staff' && viewer.organId === organId && OFFICE_ROLES.includes(viewer.role);
}

/** May `viewer` sign and publish for the organ: the head of its disclosure office (《条例》 Art. 4, 50), or the operator. */
export function mayPublishFor(viewer: Viewer, organId: string): boolean {
  if (viewer.kind === 'system') return true;
  return viewer.kind === 'staff' && viewer.organId === organId && viewer.role === 'head';
}

/** May `viewer` review for secrecy what the organ is to publish (保密审查, 《条例》 Art. 17): its reviewers and head, or the operator. */
export function mayReviewFor(viewer: Viewer, organId: string): boolean {
  if (viewer.kind === 'system') return true;
  const { kind } = viewer;
  return kind === 'staff' && viewer.organId === organId && (viewer.role === 'reviewer' || viewer.role === 'head');
}

/** One act: who does it and when. Recorded with every event as an id, never as a name. */
export interface Act {
  readonly viewer: Viewer;
  readonly now: Date;
}

/** How a viewer is written in events: `staff:<account id>`, `applicant`, `public`, `consulted:<id>`, `system:<name>`. No personal data. */
export function actorOf(viewer: Viewer): string {
  switch (viewer.kind) {
    case 'staff':
      return `staff:${viewer.accountId}`;
    case 'system':
      return `system:${viewer.name}`;
    case 'consulted':
      return `consulted:${viewer.consultationId}`;
    default:
      return viewer.kind;
  }
}
